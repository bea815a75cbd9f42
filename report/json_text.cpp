#include "report/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "base/json.h"
#include "base/utf8.h"
#include "report/json_value.h"

namespace daejo::report {
namespace {

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\b':
      out += "\\b";
      break;
    case '\f':
      out += "\\f";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void JsonText::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonText::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonText::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

JsonText& JsonText::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

void JsonText::plain(std::string_view value) {
  separate();
  out_ += value;
}

void JsonText::count(std::size_t value) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", value);
}

void JsonText::number(double value) {
  if (!std::isfinite(value)) {
    null();
    return;
  }
  std::array<char, 64> digits{};
  const char* end = nlohmann::detail::to_chars(digits.data(), digits.data() + digits.size(),
                                               json_number(value).get<double>());
  plain({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonText::number(const std::optional<double>& value) {
  value ? number(*value) : null();
}

void JsonText::line(std::size_t from_one) {
  from_one == 0 ? null() : count(from_one);
}

void JsonText::text(std::string_view value) {
  separate();
  quote(value);
}

void JsonText::text_or_null(std::string_view value) {
  value.empty() ? null() : text(value);
}

void JsonText::quote(std::string_view value) {
  if (first_invalid_utf8(value)) {
    out_ += to_compact_text(Json(value));
    return;
  }
  out_ += '"';
  for (auto at = value.begin(); at != value.end();) {
    const auto special = std::find_if_not(at, value.end(), is_plain);
    out_.append(at, special);
    if (special == value.end()) break;
    append_escaped(out_, *special);
    at = special + 1;
  }
  out_ += '"';
}

}  // namespace daejo::report
