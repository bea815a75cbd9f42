#include "review/web/request_fields.h"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <vector>

#include "base/utf8.h"

namespace daejo {
namespace {

bool is_text(std::string_view text) {
  return !first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

FormFields text_fields(const std::multimap<std::string, std::string>& fields) {
  FormFields texts;
  for (const auto& [name, value] : fields) {
    if (!name.empty() && is_text(name) && is_text(value)) texts.emplace(name, value);
  }
  return texts;
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

}  // namespace daejo
