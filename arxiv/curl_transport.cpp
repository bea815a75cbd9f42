#include "arxiv/curl_transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "arxiv/redirect.h"
#include "base/ascii.h"
#include "base/error.h"
#include "base/version.h"

namespace daejo::arxiv {
namespace {

/// A part of the URL, in lower case; empty if the URL does not have this part. For the port, the default port
/// of the scheme if the URL has none.
std::string url_part(CURLU* url, CURLUPart part) {
  char* text = nullptr;
  if (::curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) != CURLUE_OK) return {};
  std::string copy = to_ascii_lower(text);
  ::curl_free(text);
  return copy;
}

std::optional<ServerOrigin> origin_of(const std::string& address) {
  const std::unique_ptr<CURLU, decltype(&::curl_url_cleanup)> url(::curl_url(), &::curl_url_cleanup);
  if (!url || ::curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK) return std::nullopt;
  return ServerOrigin{url_part(url.get(), CURLUPART_SCHEME), url_part(url.get(), CURLUPART_HOST),
                      url_part(url.get(), CURLUPART_PORT)};
}

/// The body of an answer as it arrives. `take_body` stops the transfer if the body would exceed `limit`.
struct BodySink {
  std::string body;
  std::size_t limit = 0;
  bool overflowed = false;
};

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* user) {
  BodySink& sink = *static_cast<BodySink*>(user);
  const std::size_t bytes = size * count;
  if (sink.body.size() + bytes > sink.limit) {
    sink.overflowed = true;
    return 0;
  }
  sink.body.append(data, bytes);
  return bytes;
}

/// Whether a request failed because the server's certificate is not trusted, or the trusted certificates
/// cannot be read.
bool is_about_certificates(CURLcode code) {
  return code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
         code == CURLE_SSL_ISSUER_ERROR;
}

/// Removes " after 2251 milliseconds" from a message of libcurl like "Connection timed out after 2251
/// milliseconds", so that the same failure always gives the same message. Returns other messages unchanged.
std::string without_duration(const std::string& error) {
  constexpr std::string_view after = " after ";
  const std::size_t begin = error.find(after);
  if (begin == std::string::npos) return error;
  const std::size_t unit = error.find_first_not_of("0123456789", begin + after.size());
  for (const std::string_view name : {" milliseconds", " ms"}) {
    if (unit != std::string::npos && std::string_view(error).substr(unit).starts_with(name))
      return error.substr(0, begin) + error.substr(unit + name.size());
  }
  return error;
}

}  // namespace

/// A curl easy handle with the options that all requests have in common.
class CurlTransport::Handle {
 public:
  explicit Handle(const CurlOptions& options) : limit_(options.answer_bytes) {
    if (!handle_) throw Error("libcurl could not create a handle.");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.certificates.empty()) set(CURLOPT_CAINFO, options.certificates.c_str());
    set(CURLOPT_ACCEPT_ENCODING, "");
    set(CURLOPT_USERAGENT, options.user_agent.c_str());
    // Without this option, libcurl may wait for the name resolver for many seconds after the connect limit is
    // over.
    set(CURLOPT_QUICK_EXIT, 1L);
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.stall_limit.count()));
    set(CURLOPT_ERRORBUFFER, message_.data());
    set(CURLOPT_WRITEFUNCTION, &take_body);
  }

  HttpAnswer perform(const HttpRequest& request) {
    BodySink sink{{}, limit_};
    message_[0] = '\0';
    set(CURLOPT_URL, request.url.c_str());
    set(CURLOPT_WRITEDATA, static_cast<void*>(&sink));
    set(CURLOPT_TIMEOUT_MS, std::max(1L, static_cast<long>(request.time_limit.count())));
    set(CURLOPT_CONNECTTIMEOUT_MS, std::max(1L, static_cast<long>(request.connect_limit.count())));
    if (request.form.empty()) {
      set(CURLOPT_HTTPGET, 1L);
    } else {
      set(CURLOPT_POSTFIELDSIZE, static_cast<long>(request.form.size()));
      set(CURLOPT_COPYPOSTFIELDS, request.form.c_str());
    }
    const CURLcode code = ::curl_easy_perform(handle_.get());
    HttpAnswer answer = describe();
    answer.body = std::move(sink.body);
    if (sink.overflowed) {
      answer.error = "the answer is larger than " + std::to_string(limit_) + " bytes";
    } else if (code != CURLE_OK) {
      answer.error = message_[0] != '\0' ? message_.data() : ::curl_easy_strerror(code);
      answer.is_final = is_about_certificates(code);
      answer.no_connection = !answer.is_final && !was_ready_to_send();
      if (answer.no_connection) answer.error = without_duration(answer.error);
    }
    return answer;
  }

  /// The address to which the last answer redirects; empty if it does not redirect.
  std::string redirect() const {
    const char* url = nullptr;
    ::curl_easy_getinfo(handle_.get(), CURLINFO_REDIRECT_URL, &url);
    return url == nullptr ? std::string() : std::string(url);
  }

 private:
  template <typename Value>
  void set(CURLoption option, Value value) {
    if (::curl_easy_setopt(handle_.get(), option, value) != CURLE_OK) {
      throw Error("This libcurl does not support an option that daejo needs (number " +
                  std::to_string(static_cast<int>(option)) + ").");
    }
  }

  /// Whether a connection was open during the last request, so that the request could be sent.
  bool was_ready_to_send() const {
    curl_off_t microseconds = 0;
    ::curl_easy_getinfo(handle_.get(), CURLINFO_PRETRANSFER_TIME_T, &microseconds);
    return microseconds > 0;
  }

  HttpAnswer describe() const {
    HttpAnswer answer;
    long status = 0;
    const char* type = nullptr;
    curl_off_t retry_after = 0;
    ::curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
    ::curl_easy_getinfo(handle_.get(), CURLINFO_CONTENT_TYPE, &type);
    ::curl_easy_getinfo(handle_.get(), CURLINFO_RETRY_AFTER, &retry_after);
    answer.status = static_cast<int>(status);
    if (type != nullptr) answer.content_type = type;
    if (retry_after > 0) answer.retry_after = std::chrono::seconds(retry_after);
    return answer;
  }

  std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)> handle_{::curl_easy_init(), &::curl_easy_cleanup};
  std::array<char, CURL_ERROR_SIZE> message_{};
  std::size_t limit_;
};

std::string make_user_agent(const std::string& contact) {
  std::string name = "daejo/" + std::string(tool_version());
  if (contact.empty()) return name;
  name += " (+";
  std::copy_if(contact.begin(), contact.end(), std::back_inserter(name),
               [](char letter) { return letter >= ' ' && letter != '\x7F'; });
  return name + ')';
}

CurlTransport::CurlTransport(CurlOptions options) : options_(std::move(options)) {}

CurlTransport::~CurlTransport() = default;

HttpAnswer CurlTransport::perform(const HttpRequest& request) {
  if (!handle_) handle_ = std::make_unique<Handle>(options_);
  constexpr int most_redirects = 4;
  const auto asked = origin_of(request.url);
  HttpRequest current = request;
  const auto deadline = std::chrono::steady_clock::now() + request.time_limit;
  for (int redirects = 0;; ++redirects) {
    current.time_limit =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    HttpAnswer answer = handle_->perform(current);
    const std::string target = handle_->redirect();
    if (!answer.error.empty() || target.empty()) return answer;
    const auto to = origin_of(target);
    const bool may_follow = asked && to && may_redirect(*asked, *to, options_.redirect_hosts);
    if (!may_follow || redirects == most_redirects) {
      answer.error = "the server redirects to " + shown_address(target) + ", which daejo does not follow";
      return answer;
    }
    if (answer.status == 303) current.form.clear();
    current.url = target;
  }
}

}  // namespace daejo::arxiv
