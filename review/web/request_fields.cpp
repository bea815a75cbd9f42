#include "review/web/request_fields.h"

#include <curl/curl.h>

#include <algorithm>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <memory>
#include <new>
#include <vector>

#include "base/utf8.h"

namespace daejo::review {
namespace {

bool is_text(std::string_view text) {
  return !first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

std::string percent_decoded(const std::string& text) {
  int size = 0;
  const std::unique_ptr<char, decltype(&curl_free)> decoded(
      curl_easy_unescape(nullptr, text.c_str(), static_cast<int>(text.size()), &size), curl_free);
  if (!decoded) throw std::bad_alloc();
  return {decoded.get(), static_cast<std::size_t>(size)};
}

FormFields parse_form(const std::string& form) {
  FormFields fields;
  std::vector<std::string> pairs;
  for (std::string& pair : boost::algorithm::split(pairs, form, boost::algorithm::is_any_of("&"))) {
    std::ranges::replace(pair, '+', ' ');
    const std::size_t equals = pair.find('=');
    const std::string name = percent_decoded(pair.substr(0, equals));
    const std::string value = equals == std::string::npos ? "" : percent_decoded(pair.substr(equals + 1));
    if (!name.empty() && is_text(name) && is_text(value)) fields.emplace(name, value);
  }
  return fields;
}

std::string field(const FormFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

std::string cookie_value(const std::string& header, std::string_view name) {
  using boost::algorithm::is_any_of;
  std::vector<std::string> cookies;
  for (std::string& cookie : boost::algorithm::split(cookies, header, is_any_of(";"))) {
    boost::algorithm::trim_if(cookie, is_any_of(" \t"));
    const std::size_t equals = cookie.find('=');
    if (equals == std::string::npos || boost::algorithm::trim_copy(cookie.substr(0, equals)) != name)
      continue;
    return boost::algorithm::trim_copy_if(cookie.substr(equals + 1), is_any_of(" \t\""));
  }
  return {};
}

QueueFilter queue_filter(const FormFields& query) {
  QueueFilter filter;
  filter.state = parse_queue_state(field(query, "state")).value_or(QueueState::open);
  filter.verdict = field(query, "verdict");
  filter.code = field(query, "reason");
  filter.file = field(query, "file");
  filter.words = field(query, "q");
  filter.offset = static_cast<std::size_t>(item_number(field(query, "from")).value_or(0));
  return filter;
}

}  // namespace daejo::review
