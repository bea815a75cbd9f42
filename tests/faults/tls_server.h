#pragma once

#include <memory>
#include <string>

namespace daejo::test {

/// The contents of a certificate.
struct CertificateClaims {
  std::string address = "127.0.0.1";  ///< The host that it is for.
  long ends_in_days = 1;              ///< Negative if it has expired.
};

/// An HTTPS server on 127.0.0.1 whose certificate it signed itself.
class TlsServer {
 public:
  /// Answers every request with `body` as an Atom feed.
  explicit TlsServer(std::string body, const CertificateClaims& claims = {});
  ~TlsServer();
  TlsServer(const TlsServer&) = delete;
  TlsServer& operator=(const TlsServer&) = delete;

  std::string url() const;
  /// Its certificate as PEM.
  std::string certificate() const;
  /// How many requests got through.
  int requests() const;
  /// How often somebody came, whether or not they then believed the certificate.
  int connections() const;

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace daejo::test
