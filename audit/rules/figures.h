#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"
#include "audit/text/tokens.h"
#include "base/span.h"

namespace daejo {

/// What a figure counts in. Durations are in seconds, storage in bytes.
enum class FigureKind : std::uint8_t { plain, percent, times, duration, storage, rate, bits, money };

/// A number that a text states of something. Numbers of names, versions, years, dates, ranks and list items
/// are none.
struct Figure {
  Span span;               ///< Bytes of the text, unit included.
  double value = 0;        ///< 15억 is 1.5e9, 4 hours 14400 (duration).
  double other_value = 0;  ///< What else it may be: 3 in "3 and 7B" is perhaps 3e9; 0 for nothing else.
  double step = 0;         ///< What one more in the last written digit is worth: 0.1 for 2.5.
  FigureKind kind = FigureKind::plain;
  bool spelled = false;      ///< In words ("three", 절반), which daejo trusts less.
  bool approximate = false;  ///< 약, "about", 이상, "over", 최대, "up to".
  double written = 0;        ///< The digits as they stand: 1.5 for "1.5B"; 0 where spelled.
};

/// A text's figures in order, with what they were found in.
struct FigureText {
  FoldedText text;
  std::vector<Token> tokens;
  std::vector<Figure> figures;
};

/// Finds the figures of a Korean or English text.
FigureText find_figures(std::string_view source);

}  // namespace daejo
