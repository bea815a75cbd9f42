#include "audit/quantity.h"

#include <array>
#include <charconv>
#include <string_view>

namespace daejo {
namespace {

struct Magnitude {
  std::u32string_view name;
  double factor;
};

/// Longer names before those that they start with. One Latin letter counts only where no letter follows.
constexpr std::array magnitudes = {
    Magnitude{U"thousand", 1e3},  Magnitude{U"million", 1e6}, Magnitude{U"billion", 1e9},
    Magnitude{U"trillion", 1e12}, Magnitude{U"천만", 1e7},    Magnitude{U"백만", 1e6},
    Magnitude{U"십만", 1e5},      Magnitude{U"십억", 1e9},    Magnitude{U"백억", 1e10},
    Magnitude{U"천억", 1e11},     Magnitude{U"천", 1e3},      Magnitude{U"만", 1e4},
    Magnitude{U"억", 1e8},        Magnitude{U"조", 1e12},     Magnitude{U"k", 1e3},
    Magnitude{U"m", 1e6},         Magnitude{U"b", 1e9},       Magnitude{U"t", 1e12}};

struct UnitName {
  std::u32string_view name;
  Unit unit;
};

constexpr std::array units = {UnitName{U"%", Unit::percent},       UnitName{U"퍼센트", Unit::percent},
                              UnitName{U"percent", Unit::percent}, UnitName{U"프로", Unit::percent},
                              UnitName{U"배", Unit::times},        UnitName{U"times", Unit::times},
                              UnitName{U"×", Unit::times},         UnitName{U"x", Unit::times}};

bool is_latin_letter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

/// The end of `name` where it stands at `at` as a whole word, else 0.
std::size_t end_of(std::u32string_view name, std::u32string_view text, std::size_t at) {
  if (text.substr(at, name.size()) != name) return 0;
  const std::size_t end = at + name.size();
  const bool goes_on = is_latin_letter(name.back()) && end < text.size() && is_latin_letter(text[end]);
  return goes_on ? 0 : end;
}

double parse_value(std::u32string_view digits) {
  std::string plain;
  for (const char32_t c : digits) {
    if (c != U',') plain.push_back(static_cast<char>(c));
  }
  double value = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), value);
  return value;
}

}  // namespace

Quantity read_quantity(const FoldedText& text, const Token& number) {
  const std::u32string_view characters = text.characters;
  const auto skip_space = [&](std::size_t at) {
    return at < characters.size() && characters[at] == U' ' ? at + 1 : at;
  };
  Quantity quantity{parse_value(number.of(text)), Unit::none, number.last};
  for (const Magnitude& magnitude : magnitudes) {
    const bool letter = magnitude.name.size() == 1 && is_latin_letter(magnitude.name[0]);
    const std::size_t end =
        end_of(magnitude.name, characters, letter ? quantity.last : skip_space(quantity.last));
    if (end == 0) continue;
    quantity.value *= magnitude.factor;
    quantity.last = end;
    break;
  }
  for (const UnitName& unit : units) {
    const std::size_t end = end_of(unit.name, characters, skip_space(quantity.last));
    if (end == 0) continue;
    quantity.unit = unit.unit;
    quantity.last = end;
    break;
  }
  return quantity;
}

std::string number_key(const Quantity& quantity) {
  std::array<char, 32> buffer{};
  constexpr int significant_digits = 6;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), quantity.value,
                                 std::chars_format::general, significant_digits);
  return "#" + std::string(buffer.data(), end.ptr);
}

}  // namespace daejo
