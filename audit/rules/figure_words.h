#pragma once

#include <optional>
#include <string_view>

#include "audit/rules/figures.h"

namespace daejo {

/// A unit's kind, and how many of the kind's base unit it is.
struct FigureUnit {
  FigureKind kind = FigureKind::plain;
  double factor = 1;
  std::size_t length = 0;  ///< Characters of the text that name it.
};

/// The unit that a folded text starts with, right after a number: "gb", "ms", "-hour", "fold", 초, 시간.
std::optional<FigureUnit> read_unit(std::u32string_view text);

/// A number in words.
struct SpelledNumber {
  double value = 0;
  FigureKind kind = FigureKind::plain;
};

/// The number that a folded Latin word is or starts with: "three", "two-stage", "twofold", "half".
std::optional<SpelledNumber> read_english_number(std::u32string_view word);

/// The number that a Hangul word is: 두, 세, 절반.
std::optional<SpelledNumber> read_korean_number(std::u32string_view word);

/// Whether the Hangul after a number makes it a rank, a date or part of a name: 위, 번째, 월, 차원.
bool is_ordinal_tail(std::u32string_view tail, double value);

/// Whether a folded Latin word names a measure, whose value may follow it: "bleu", "fid".
bool is_measure_name(std::u32string_view word);

}  // namespace daejo
