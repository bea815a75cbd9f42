#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

// Classes of ASCII bytes, independent of the locale. A byte of a non-ASCII character belongs to no class.

constexpr bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

constexpr bool is_ascii_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

constexpr char ascii_lower(char byte) {
  return is_ascii_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
}

constexpr bool is_ascii_letter(char byte) {
  return ascii_lower(byte) >= 'a' && ascii_lower(byte) <= 'z';
}

constexpr bool is_ascii_alphanumeric(char byte) {
  return is_ascii_digit(byte) || is_ascii_letter(byte);
}

/// The value of a hexadecimal digit in either case; -1 for any other byte.
constexpr int hex_value(char digit) {
  if (is_ascii_digit(digit)) return digit - '0';
  const char lower = ascii_lower(digit);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

constexpr bool is_ascii_space(char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/// Whether `text` starts with `prefix`, ignoring the case of ASCII letters in `text`. `prefix` must be in
/// lower case.
constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (ascii_lower(text[i]) != prefix[i]) return false;
  }
  return true;
}

/// Removes ASCII white space at the end of a text.
constexpr std::string_view trim_end(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Removes ASCII white space at both ends of a text.
constexpr std::string_view trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  return trim_end(text);
}

/// Removes ASCII white space and `endings` from the end of a text, repeatedly, until it ends with none of
/// them. No ending may be empty.
constexpr std::string_view without_endings(std::string_view text, std::span<const std::string_view> endings) {
  for (bool again = true; again;) {
    again = false;
    text = trim_end(text);
    for (const std::string_view ending : endings) {
      if (!text.ends_with(ending)) continue;
      text.remove_suffix(ending.size());
      again = true;
    }
  }
  return text;
}

/// Whether the text contains one of `phrases`, byte for byte.
constexpr bool contains_any(std::string_view text, std::span<const std::string_view> phrases) {
  return std::ranges::any_of(phrases,
                             [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
}

constexpr bool contains_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return contains_any(text, std::span(phrases.begin(), phrases.size()));
}

constexpr bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return is_one_of(word, std::span(words.begin(), words.size()));
}

constexpr bool begins_with_one_of(std::string_view text, std::span<const std::string_view> beginnings) {
  return std::ranges::any_of(beginnings, [&](std::string_view begin) { return text.starts_with(begin); });
}

constexpr bool ends_with_one_of(std::string_view text, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return text.ends_with(end); });
}

inline std::string to_ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) byte = ascii_lower(byte);
  return lower;
}

}  // namespace daejo
