#pragma once

#include <curl/curl.h>

namespace daejo {

/// The functions of libcurl that are used, as curl.h declares them. A run that asks no server does not load
/// the library, which draws in thirty others.
struct CurlLibrary {
  decltype(&::curl_global_init) global_init;
  decltype(&::curl_free) free;
  decltype(&::curl_easy_init) easy_init;
  decltype(&::curl_easy_setopt) easy_setopt;
  decltype(&::curl_easy_perform) easy_perform;
  decltype(&::curl_easy_getinfo) easy_getinfo;
  decltype(&::curl_easy_strerror) easy_strerror;
  decltype(&::curl_easy_cleanup) easy_cleanup;
  decltype(&::curl_url) url;
  decltype(&::curl_url_set) url_set;
  decltype(&::curl_url_get) url_get;
  decltype(&::curl_url_cleanup) url_cleanup;
};

/// Opens the library and sets it up, once. Throws `Error` where that cannot be.
const CurlLibrary& curl_library();

}  // namespace daejo
