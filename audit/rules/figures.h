#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"
#include "audit/text/tokens.h"
#include "base/span.h"

namespace daejo::audit {

/// The kind of a figure's unit. Durations are in seconds, storage is in bytes, and rates are per second.
enum class FigureKind : std::uint8_t { plain, percent, times, duration, storage, rate, bits, money };

/// A number in a text that quantifies something. Numbers in names, versions, years, dates, ranks and list
/// markers are not figures.
struct Figure {
  Span span;               ///< The bytes in the text, including the unit.
  double value = 0;        ///< In the unit of the kind: 15억 is 1.5e9, and 4 hours is 14400.
  double other_value = 0;  ///< Another possible value: the 3 in "3 and 7B" may be 3e9. 0 if there is none.
  double step = 0;         ///< The value of one unit in the last written digit: 0.1 for 2.5.
  FigureKind kind = FigureKind::plain;
  /// Written in words ("three", 절반) or as a Korean fraction (3분의 1). Rules rely less on such figures.
  bool spelled = false;
  /// Marked as approximate or as a bound: 약, "about", 이상, "over", 최대, "up to".
  bool approximate = false;
  double written = 0;  ///< The number as written: 1.5 for "1.5B". 0 if written in words.
};

/// The figures of a text in order, and the folded text and the tokens in which they were found.
struct FigureText {
  FoldedText text;
  std::vector<Token> tokens;
  std::vector<Figure> figures;
  std::vector<Figure> sizes_in_names;  ///< The sizes that are part of a name: the 7B in "Llama 2 7B".
};

/// Finds the figures of a Korean or English text.
FigureText find_figures(std::string_view source);

}  // namespace daejo::audit
