#include "audit/text/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "audit/text/hangul.h"
#include "audit/text/korean_word.h"

namespace daejo::audit {
namespace {

struct Magnitude {
  std::u32string_view name;
  double factor;
};

/// Sorted so that a longer name comes before any name that it starts with. A Latin name counts only if no
/// Latin letter follows.
constexpr std::array magnitudes = {
    Magnitude{U"thousand", 1e3},  Magnitude{U"million", 1e6}, Magnitude{U"billion", 1e9},
    Magnitude{U"trillion", 1e12}, Magnitude{U"천만", 1e7},    Magnitude{U"백만", 1e6},
    Magnitude{U"십만", 1e5},      Magnitude{U"십억", 1e9},    Magnitude{U"백억", 1e10},
    Magnitude{U"천억", 1e11},     Magnitude{U"백", 1e2},      Magnitude{U"천", 1e3},
    Magnitude{U"만", 1e4},        Magnitude{U"억", 1e8},      Magnitude{U"조", 1e12},
    Magnitude{U"k", 1e3},         Magnitude{U"m", 1e6},       Magnitude{U"b", 1e9},
    Magnitude{U"t", 1e12}};

/// The beginnings of words that start with the name of a magnitude or a unit but mean something else: 3조건
/// is three conditions, 95백분위 is a percentile.
constexpr std::array<std::u32string_view, 16> not_counting = {
    U"조각", U"조건", U"조합", U"조정", U"조사",   U"배치",   U"배열",   U"배경",
    U"배포", U"만큼", U"백분", U"백본", U"프로그", U"프로젝", U"프로세", U"프로토"};

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

/// Whether the Hangul word at `at`, which must begin with `name`, is only `name` with or without particles.
bool is_whole_word(std::u32string_view name, std::u32string_view text, std::size_t at) {
  const std::size_t begin = at + name.size();
  std::size_t end = begin;
  while (end < text.size() && is_hangul_syllable(text[end])) ++end;
  return is_particle_tail(text.substr(begin, end - begin));
}

/// The offset after `name` if `name` begins at `at`, or after a space there; 0 otherwise. A Latin name must
/// not be followed by a Latin letter. A Hangul name must not begin a word of `not_counting`, and after a
/// space it must be a whole word.
std::size_t end_of(std::u32string_view name, std::u32string_view text, std::size_t at) {
  const bool spaced = at < text.size() && text[at] == U' ';
  if (spaced) ++at;
  if (text.substr(at, name.size()) != name) return 0;
  const std::size_t end = at + name.size();
  if (is_latin_letter(name.back())) return end < text.size() && is_latin_letter(text[end]) ? 0 : end;
  if (!is_hangul_syllable(name.back())) return end;
  const std::u32string_view rest = text.substr(at);
  if (std::ranges::any_of(not_counting, [&](auto word) { return rest.starts_with(word); })) return 0;
  return spaced && !is_whole_word(name, text, at) ? 0 : end;
}

/// The end of the digits, with commas between them, at `at`; `at` itself if there are no digits, or if a
/// decimal point and a digit follow.
std::size_t end_of_whole_number(std::u32string_view text, std::size_t at) {
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= U'0' && text[i] <= U'9'; };
  std::size_t end = at;
  while (is_digit(end) || (end > at && end < text.size() && text[end] == U',' && is_digit(end + 1))) ++end;
  const bool goes_on = end < text.size() && text[end] == U'.' && is_digit(end + 1);
  return goes_on ? at : end;
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

struct Scaled {
  double factor = 1;
  std::size_t last = 0;
  bool korean = false;
};

/// Reads the magnitude (만, K, billion) after a number that ends at `at`. Without one, the factor is 1. A
/// single Latin letter counts only directly after the number.
Scaled read_magnitude(std::u32string_view text, std::size_t at) {
  for (const Magnitude& magnitude : magnitudes) {
    const bool letter = magnitude.name.size() == 1 && is_latin_letter(magnitude.name[0]);
    if (letter && at < text.size() && text[at] == U' ') continue;
    const std::size_t end = end_of(magnitude.name, text, at);
    if (end != 0) return {magnitude.factor, end, is_hangul_syllable(magnitude.name[0])};
  }
  return {1, at, false};
}

/// Adds the smaller parts of a number that follow its Korean magnitude: 5천만 in 1억 5천만, 2345 in 1만2345.
/// `factor` is this magnitude. Each part must be smaller than the magnitude before it.
void add_lower_parts(std::u32string_view text, double factor, Quantity& quantity) {
  for (;;) {
    const bool spaced = quantity.last < text.size() && text[quantity.last] == U' ';
    const std::size_t first = quantity.last + (spaced ? 1 : 0);
    const std::size_t end = end_of_whole_number(text, first);
    if (end == first) return;
    const Scaled part = read_magnitude(text, end);
    const double value = parse_value(text.substr(first, end - first)) * part.factor;
    const bool belongs = part.korean || (!spaced && part.last == end);
    if (!belongs || value >= factor) return;
    quantity.value += value;
    quantity.last = part.last;
    if (!part.korean) return;
    factor = part.factor;
  }
}

}  // namespace

Quantity read_quantity(const FoldedText& text, const Token& number) {
  const std::u32string_view characters = text.characters;
  Quantity quantity{parse_value(number.of(text)), Unit::none, number.last};
  const bool whole = quantity.value == std::floor(quantity.value);
  const Scaled scaled = read_magnitude(characters, quantity.last);
  quantity.value *= scaled.factor;
  quantity.last = scaled.last;
  if (scaled.korean && whole) add_lower_parts(characters, scaled.factor, quantity);
  for (const UnitName& unit : units) {
    const std::size_t end = end_of(unit.name, characters, quantity.last);
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

}  // namespace daejo::audit
