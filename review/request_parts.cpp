#include "review/request_parts.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace daejo {
namespace {

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  return -1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

bool is_text(std::string_view text) {
  return !first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

/// Cuts the part up to `separator` off the front, and the separator with it.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::string_view trimmed(std::string_view text, std::string_view white_space) {
  text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
  return text.substr(0, text.find_last_not_of(white_space) + 1);
}

}  // namespace

FormFields parse_form(std::string_view text) {
  FormFields fields;
  while (!text.empty()) {
    std::string_view value = take_part(text, '&');
    const std::string name = unescaped(take_part(value, '='));
    std::string plain = unescaped(value);
    if (!name.empty() && is_text(name) && is_text(plain)) fields.emplace(name, std::move(plain));
  }
  return fields;
}

std::string field(const FormFields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

std::string_view cookie_value(std::string_view header, std::string_view name) {
  while (!header.empty()) {
    std::string_view value = take_part(header, ';');
    if (trimmed(take_part(value, '='), " \t") == name) return trimmed(value, " \t\"");
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

std::optional<std::int64_t> item_number(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number < 1) return std::nullopt;
  return number;
}

std::string clean_name(std::string_view name) {
  constexpr std::size_t most_bytes = 80;
  constexpr char32_t first_printable = 0x20;
  constexpr char32_t last_control = 0x9F;
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint letter = decode_utf8(name, i);
    i += letter.length;
    const bool is_control =
        letter.value < first_printable || (letter.value >= 0x7F && letter.value <= last_control);
    if (is_control) continue;
    const std::size_t before = out.size();
    append_utf8(out, letter.value);
    if (out.size() > most_bytes) {
      out.resize(before);
      break;
    }
  }
  return std::string(trimmed(out, " "));
}

}  // namespace daejo
