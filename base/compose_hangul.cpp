#include "base/compose_hangul.h"

#include <optional>

#include "base/utf8.h"

namespace daejo {

HangulLetters hangul_letters_at(std::string_view text, std::size_t at) {
  constexpr char32_t lead_base = 0x1100;
  constexpr char32_t vowel_base = 0x1161;
  constexpr char32_t trail_base = 0x11A7;
  constexpr std::size_t letter_bytes = 3;
  const auto index = [&](std::size_t place, char32_t base, char32_t count) -> std::optional<char32_t> {
    if (place + letter_bytes > text.size() || static_cast<unsigned char>(text[place]) != 0xE1)
      return std::nullopt;
    const char32_t value = decode_utf8(text, place).value;
    if (value < base || value >= base + count) return std::nullopt;
    return value - base;
  };
  const auto lead = index(at, lead_base, 19);
  const auto vowel = lead ? index(at + letter_bytes, vowel_base, 21) : std::nullopt;
  if (!vowel) return {};
  const auto trail = index(at + 2 * letter_bytes, trail_base, 28);
  const bool has_trail = trail && *trail > 0;
  return {0xAC00 + (*lead * 21 + *vowel) * 28 + (has_trail ? *trail : 0), (has_trail ? 3 : 2) * letter_bytes};
}

std::string compose_hangul(std::string_view text) {
  // In UTF-8, all letters that are composed here start with the byte E1.
  if (text.find('\xE1') == std::string_view::npos) return std::string(text);
  std::string composed;
  for (std::size_t at = 0; at < text.size();) {
    const HangulLetters letters = hangul_letters_at(text, at);
    if (letters.length > 0) {
      append_utf8(composed, letters.syllable);
      at += letters.length;
    } else {
      composed += text[at++];
    }
  }
  return composed;
}

}  // namespace daejo
