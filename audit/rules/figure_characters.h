#pragma once

#include <cstddef>
#include <string_view>

namespace daejo::audit {

// The characters of a folded text that matter around a figure.

constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

constexpr bool is_figure_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

/// The character at an index, or U+0000 after the end.
constexpr char32_t character_at(std::u32string_view text, std::size_t at) {
  return at < text.size() ? text[at] : U'\0';
}

/// The index of the first character from `at` on that is no space.
constexpr std::size_t after_spaces(std::u32string_view text, std::size_t at) {
  while (character_at(text, at) == U' ') ++at;
  return at;
}

}  // namespace daejo::audit
