#include "arxiv/curl_library.h"

#include <type_traits>

#include "base/error.h"
#include "base/shared_library.h"

namespace daejo {
namespace {

constexpr const char* library_file = "libcurl.so.4";

[[gnu::used, gnu::section(".note.dlopen")]] alignas(4) constexpr LibraryNote note =
    R"([{"feature":"network","description":"Asks arXiv for abstracts","priority":"recommended","soname":["libcurl.so.4"]}])";

CurlLibrary open_library() {
  const SharedLibrary library(library_file,
                              "install the package libcurl4, or give the abstracts with --abstracts FILE");
  const auto find = [&](auto*& function, const char* symbol) {
    function = library.function<std::remove_pointer_t<std::remove_reference_t<decltype(function)>>>(symbol);
  };
  CurlLibrary curl{};
  find(curl.global_init, "curl_global_init");
  find(curl.free, "curl_free");
  find(curl.easy_init, "curl_easy_init");
  find(curl.easy_setopt, "curl_easy_setopt");
  find(curl.easy_perform, "curl_easy_perform");
  find(curl.easy_getinfo, "curl_easy_getinfo");
  find(curl.easy_strerror, "curl_easy_strerror");
  find(curl.easy_cleanup, "curl_easy_cleanup");
  find(curl.url, "curl_url");
  find(curl.url_set, "curl_url_set");
  find(curl.url_get, "curl_url_get");
  find(curl.url_cleanup, "curl_url_cleanup");
  if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
    throw Error(std::string(library_file) + " cannot be set up.");
  return curl;
}

}  // namespace

const CurlLibrary& curl_library() {
  static const CurlLibrary library = open_library();
  return library;
}

}  // namespace daejo
