#include "base/utf8.h"

#include <simdjson.h>

namespace daejo {
namespace {

constexpr CodePoint invalid{replacement_character, 1};

/// The six payload bits of a continuation byte; a number over 0x3F for any other byte.
char32_t continuation(char byte) {
  return static_cast<unsigned char>(byte) ^ 0x80U;
}

constexpr char32_t most_of_continuation = 0x3F;

}  // namespace

CodePoint decode_beyond_ascii(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0xC2U || lead > 0xF4U || text.size() < 2) return invalid;
  const char32_t second = continuation(text[1]);
  if (lead < 0xE0U) {
    if (second > most_of_continuation) return invalid;
    return {(lead & 0x1FU) << 6U | second, 2};
  }
  if (text.size() < 3) return invalid;
  const char32_t third = continuation(text[2]);
  if (lead < 0xF0U) {
    const char32_t value = (lead & 0x0FU) << 12U | second << 6U | third;
    const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
    if ((second | third) > most_of_continuation || value < 0x800 || is_surrogate) return invalid;
    return {value, 3};
  }
  if (text.size() < 4) return invalid;
  const char32_t fourth = continuation(text[3]);
  const char32_t value = (lead & 0x07U) << 18U | second << 12U | third << 6U | fourth;
  if ((second | third | fourth) > most_of_continuation || value < 0x10000 || value > 0x10FFFF) return invalid;
  return {value, 4};
}

void append_utf8(std::string& out, char32_t value) {
  const auto push = [&](char32_t byte) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (value < 0x80) {
    push(value);
  } else if (value < 0x800) {
    push(0xC0U | (value >> 6U));
    push(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    push(0xE0U | (value >> 12U));
    push(0x80U | ((value >> 6U) & 0x3FU));
    push(0x80U | (value & 0x3FU));
  } else {
    push(0xF0U | (value >> 18U));
    push(0x80U | ((value >> 12U) & 0x3FU));
    push(0x80U | ((value >> 6U) & 0x3FU));
    push(0x80U | (value & 0x3FU));
  }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  // Nearly all texts are valid, so first check many bytes at a time with simdjson.
  if (simdjson::validate_utf8(text)) return std::nullopt;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    const bool written_replacement = point.length == 3;
    if (point.value == replacement_character && !written_replacement) return offset;
    offset += point.length;
  }
  return std::nullopt;
}

std::string repaired_utf8(std::string_view text) {
  if (!first_invalid_utf8(text)) return std::string(text);
  std::string repaired;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    append_utf8(repaired, point.value);
    at += point.length;
  }
  return repaired;
}

}  // namespace daejo
