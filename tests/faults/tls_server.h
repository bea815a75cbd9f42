#pragma once

#include <memory>
#include <string>

namespace daejo::test {

/// What the certificate of a server says.
struct CertificateClaims {
  std::string address = "127.0.0.1";  ///< The IP address of the host that it is for.
  long ends_in_days = 1;              ///< Days from now to its expiry; negative if it has expired.
};

/// An HTTPS server on 127.0.0.1 with a self-signed certificate.
class TlsServer {
 public:
  /// Answers every POST request to `/api/query` with `body`, as an Atom feed.
  explicit TlsServer(std::string body, const CertificateClaims& claims = {});
  ~TlsServer();
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  std::string url() const;
  /// The server's certificate in PEM format.
  std::string certificate() const;
  /// How many requests the server has answered with the body.
  int requests() const;
  /// How many connections the server has accepted, including those whose client then refused the certificate.
  int connections() const;

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace daejo::test
