#pragma once

#include <optional>
#include <string_view>

#include "audit/rules/figures.h"

namespace daejo::audit {

/// A unit's kind, its size in the kind's base unit, and its length in the text.
struct FigureUnit {
  FigureKind kind = FigureKind::plain;
  double factor = 1;
  std::size_t length = 0;  ///< How many characters of the text it has, with the space or hyphen before it.
};

/// Reads the unit at the start of a folded text that directly follows a number: "gb", "ms", "-hour", "fold",
/// 초, 시간. Returns nothing if there is none.
std::optional<FigureUnit> read_unit(std::u32string_view text);

/// A number that is written in words.
struct SpelledNumber {
  double value = 0;
  FigureKind kind = FigureKind::plain;
};

/// The number that a folded Latin word means, judged by its letters up to the first hyphen or other sign:
/// "three", "two-stage", "twofold", "half". Nothing for other words.
std::optional<SpelledNumber> read_english_number(std::u32string_view word);

/// The number that a Hangul word means, with or without particles: 두, 세, 절반. Nothing for other words.
std::optional<SpelledNumber> read_korean_number(std::u32string_view word);

/// Whether the Hangul after a number makes it a rank, a date or a part of a name: 위, 번째, 월, and 차원
/// after a number up to 4. `tail` is the Hangul, and `value` is the number.
bool is_ordinal_tail(std::u32string_view tail, double value);

/// Whether a folded Latin word names a measure whose value may follow directly: "bleu", "fid".
bool is_measure_name(std::u32string_view word);

}  // namespace daejo::audit
