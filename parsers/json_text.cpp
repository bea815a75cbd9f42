#include "parsers/json_text.h"

#include <simdjson.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/ascii.h"
#include "base/error.h"
#include "base/line_index.h"
#include "base/utf8.h"

namespace daejo::parsers {
namespace {

/// Notes the first error that the parser reports, and ignores everything else.
class ErrorFinder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*spelling*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*elements*/) override { return true; }
  bool key(string_t& /*value*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*elements*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string& /*last_token*/,
                   const nlohmann::detail::exception& error) override {
    position_ = position;
    reason_ = error.what();
    return false;
  }

  /// The number of bytes up to the error, including the byte that is wrong.
  std::size_t position() const { return position_; }
  /// The library's message on one line, without its description of the place.
  std::string reason() const {
    std::size_t start = reason_.find("] ");
    start = start == std::string::npos ? 0 : start + 2;
    const std::size_t colon = reason_.find(": ", start);
    std::string reason = reason_.substr(colon == std::string::npos ? start : colon + 2);
    std::replace(reason.begin(), reason.end(), '\n', ' ');
    return reason;
  }

 private:
  std::size_t position_ = 0;
  std::string reason_;
};

char32_t hex_code(std::string_view digits) {
  char32_t value = 0;
  for (const char digit : digits) value = value * 16 + static_cast<char32_t>(hex_value(digit));
  return value;
}

/// Decodes the escape whose backslash is at `offset`, appends the result to `out`, and returns the length of
/// the escape. A pair of escapes for one code point (a surrogate pair) counts as one escape.
std::size_t decode_escape(std::string_view source, std::size_t offset, std::string& out) {
  constexpr std::string_view letters = "\"\\/bfnrt";
  constexpr std::string_view values = "\"\\/\b\f\n\r\t";
  const std::size_t letter = letters.find(source[offset + 1]);
  if (letter != std::string_view::npos) {
    out += values[letter];
    return 2;
  }
  char32_t value = hex_code(source.substr(offset + 2, 4));
  const bool is_first_of_pair = value >= 0xD800 && value < 0xDC00;
  if (is_first_of_pair && source.substr(offset + 6, 2) == "\\u") {
    value = 0x10000 + ((value - 0xD800) << 10U) + (hex_code(source.substr(offset + 8, 4)) - 0xDC00);
  }
  append_utf8(out, value);
  return is_first_of_pair ? 12 : 6;
}

/// Whether a text is surely valid JSON and not too deep. This is checked with simdjson, which is much faster
/// than the parser that can say what is wrong where. False for some valid texts, too: simdjson refuses some
/// valid numbers, and surrogate escapes (`\ud…`) are left to the other parser because simdjson may accept
/// half a pair.
bool is_plain_json(std::string_view source) {
  if (contains_any(source, {"\\ud", "\\uD"})) return false;
  simdjson::dom::parser parser;
  return parser.allocate(source.size(), deepest_json) == simdjson::SUCCESS &&
         parser.parse(source.data(), source.size()).error() == simdjson::SUCCESS;
}

/// The offset of the next quotation mark or backslash; the end of the source if there is none.
std::size_t next_quote_or_escape(std::string_view source, std::size_t offset) {
  const auto ends = [](char byte) { return byte == '"' || byte == '\\'; };
  return static_cast<std::size_t>(
      std::find_if(source.begin() + static_cast<std::ptrdiff_t>(offset), source.end(), ends) -
      source.begin());
}

}  // namespace

void require_shallow_json(std::string_view source, const std::string& file) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < source.size();) {
    const char byte = source[at];
    if (byte == '"') {
      at = json_string_end(source, at);
      continue;
    }
    if (byte == ']' || byte == '}') --depth;
    if ((byte == '[' || byte == '{') && ++depth > deepest_json) {
      throw InputError(LineIndex(source).place(file, at),
                       "This JSON nests deeper than " + std::to_string(deepest_json) +
                           " objects and arrays, the most that daejo reads.");
    }
    ++at;
  }
}

void require_json(std::string_view source, const std::string& file) {
  if (is_plain_json(source)) return;
  ErrorFinder finder;
  if (nlohmann::json::sax_parse(source.begin(), source.end(), &finder)) {
    return require_shallow_json(source, file);
  }
  const std::size_t offset = std::min(finder.position() > 0 ? finder.position() - 1 : 0, source.size());
  throw InputError(LineIndex(source).place(file, offset),
                   "The JSON is broken here: " + finder.reason() + ".");
}

PlainText decode_json_string(std::string_view source, std::size_t offset) {
  PlainText plain;
  for (++offset; offset < source.size() && source[offset] != '"';) {
    if (source[offset] == '\\') {
      std::string decoded;
      const std::size_t length = decode_escape(source, offset, decoded);
      append_changed(plain, decoded, offset);
      offset += length;
      continue;
    }
    const std::size_t end = next_quote_or_escape(source, offset);
    append_verbatim(plain, source.substr(offset, end - offset), offset);
    offset = end;
  }
  return plain;
}

std::size_t json_string_end(std::string_view source, std::size_t offset) {
  ++offset;
  while (offset < source.size()) {
    offset = next_quote_or_escape(source, offset);
    if (offset == source.size() || source[offset] == '"') break;
    offset += 2;
  }
  return std::min(offset + 1, source.size());
}

}  // namespace daejo::parsers
