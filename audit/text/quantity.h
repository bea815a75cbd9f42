#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "audit/text/folded_text.h"
#include "audit/text/tokens.h"

namespace daejo::audit {

enum class Unit : std::uint8_t { none, percent, times };

/// A number with its unit: 15억 and "1.5 billion" are 1.5e9 without a unit, "31.17 %" is 31.17 percent, and
/// 2.3배 is 2.3 times.
struct Quantity {
  double value = 0;
  Unit unit = Unit::none;
  std::size_t last = 0;  ///< The index of the first character after the number and its unit.
};

/// Reads a number token and, if they follow it, a magnitude (만, 억, K, billion) and a unit (%, 퍼센트, 배,
/// ×).
Quantity read_quantity(const FoldedText& text, const Token& number);

/// The key by which numbers of two texts are compared: "#" and the value to six significant digits. The unit
/// is not part of the key.
std::string number_key(const Quantity& quantity);

}  // namespace daejo::audit
