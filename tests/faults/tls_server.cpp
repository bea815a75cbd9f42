#include "tests/faults/tls_server.h"

#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace daejo::test {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Certificate self_signed(EVP_PKEY* key, const CertificateClaims& claims) {
  constexpr long a_day = 86'400;
  constexpr long version_3 = 2;
  Certificate certificate(X509_new(), &X509_free);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_set_version(certificate.get(), version_3);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -10 * a_day);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), claims.ends_in_days * a_day);
  X509_set_pubkey(certificate.get(), key);
  X509_NAME* const name = X509_get_subject_name(certificate.get());
  const std::string& address = claims.address;
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(address.data()),
                             static_cast<int>(address.size()), -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> names(
      X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("IP:" + address).c_str()),
      &X509_EXTENSION_free);
  X509_add_ext(certificate.get(), names.get(), -1);
  if (X509_sign(certificate.get(), key, EVP_sha256()) == 0) {
    throw std::runtime_error("A certificate cannot be made.");
  }
  return certificate;
}

/// The result type of `TaskQueue::enqueue`: `void` in older versions of httplib, `bool` in newer ones.
using Enqueued = decltype(std::declval<httplib::TaskQueue&>().enqueue({}));

/// A thread pool that counts the connections that it is given.
class CountingPool : public httplib::TaskQueue {
 public:
  explicit CountingPool(std::atomic<int>& count) : count_(count) {}
  Enqueued enqueue(std::function<void()> serve) override {
    ++count_;
    return pool_.enqueue(std::move(serve));
  }
  void shutdown() override { pool_.shutdown(); }

 private:
  httplib::ThreadPool pool_{4};
  std::atomic<int>& count_;
};

}  // namespace

class TlsServer::Server {
 public:
  Server(std::string body, const CertificateClaims& claims)
      : key_(EVP_EC_gen("P-256"), &EVP_PKEY_free),
        certificate_(self_signed(key_.get(), claims)),
        server_(certificate_.get(), key_.get()) {
    const auto answer = [this, body = std::move(body)](const httplib::Request&, httplib::Response& response) {
      ++requests_;
      response.set_content(body, "application/atom+xml");
    };
    server_.Post("/api/query", answer);
    server_.new_task_queue = [this] { return new CountingPool(connections_); };  // The server deletes it.
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  ~Server() {
    server_.stop();
    thread_.join();
  }

  std::string certificate() const {
    const std::unique_ptr<BIO, decltype(&BIO_free)> out(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(out.get(), certificate_.get());
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(size)};
  }
  int port() const { return port_; }
  int requests() const { return requests_; }
  int connections() const { return connections_; }

 private:
  Key key_;
  Certificate certificate_;
  httplib::SSLServer server_;
  std::atomic<int> requests_{0};
  std::atomic<int> connections_{0};
  int port_ = 0;
  std::thread thread_;
};

TlsServer::TlsServer(std::string body, const CertificateClaims& claims)
    : server_(std::make_unique<Server>(std::move(body), claims)) {}
TlsServer::~TlsServer() = default;

std::string TlsServer::url() const {
  return "https://127.0.0.1:" + std::to_string(server_->port()) + "/api/query";
}

std::string TlsServer::certificate() const {
  return server_->certificate();
}

int TlsServer::requests() const {
  return server_->requests();
}

int TlsServer::connections() const {
  return server_->connections();
}

}  // namespace daejo::test
