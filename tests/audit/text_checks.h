#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"
#include "audit/text/terms.h"
#include "base/utf8.h"

namespace daejo::test {

inline std::string utf8(std::u32string_view characters) {
  std::string out;
  for (const char32_t value : characters) append_utf8(out, value);
  return out;
}

/// Folds a text, and returns the result in UTF-8.
inline std::string folded(std::string_view text) {
  return utf8(audit::fold(text).characters);
}

/// The keys of a text's terms, in order and separated by spaces: "speech #15 한글".
inline std::string keys(std::string_view text) {
  const audit::TermList list = audit::find_terms(text);
  std::string out;
  for (const audit::Term& term : list.terms) {
    if (!out.empty()) out += ' ';
    out += list.key(term);
  }
  return out;
}

inline std::string repeated(std::string_view part, std::size_t times) {
  std::string out;
  out.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

/// Whether `offset` is the end of the text, or the place of a byte that is no UTF-8 continuation byte. In
/// valid UTF-8, such a byte begins a code point.
inline bool is_border(std::string_view text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0U) != 0x80U;
}

/// Texts that could make a program crash or run very long: long repetitions, deep nesting, and broken UTF-8.
inline std::vector<std::string> hostile_texts() {
  constexpr std::size_t many = 100'000;
  return {
      std::string(many, '\x80'),
      std::string(1U << 20U, 'a'),
      std::string(1U << 20U, '7'),
      repeated("가", 350'000),
      std::string(many, '('),
      std::string(many, ')'),
      repeated("(a ", many),
      repeated("((a)", many),
      std::string(many, '<'),
      repeated("<a", many),
      std::string(many, '\\'),
      repeated("\\textbf{", many),
      repeated("1,000,", many),
      repeated("1.", many),
      repeated("1억 ", many),
      repeated("1-a_", many),
      repeated("-", many),
      "a" + repeated("\xCC\x81\xCC\x96", many),  // acute above, grave below: normalization sorts them
      "a" + repeated("\xE2\x80\x8B", many) + "\xCC\x81",
      repeated("\xE1\x85\xA1", many),  // Hangul vowels without an initial consonant
      std::string("\xF0\x9F\x98", 3),
      std::string("a\0b", 3),
      repeated("https://", many),
  };
}

}  // namespace daejo::test
