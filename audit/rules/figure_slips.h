#pragma once

#include "audit/rules/figures.h"

namespace daejo::audit {

/// How a wrong figure may have been made from a right one.
struct FigureSlip {
  /// Significant digits minus one, at most 3, if both have the same digits in a different order; else 0.
  double moved = 0;
  /// Significant digits, at most 4, if both have the same ones in the same order, so that the decimal point
  /// or the unit is wrong; else 0.
  double magnitude = 0;
  /// Significant digits minus one, at most 3, if one digit differs but not the magnitude; else 0.
  double replaced = 0;
  bool factor = false;  ///< Whether one is a small multiple of the other.
  /// The decimal logarithm of the larger divided by the smaller figure, at most 3. 0 if `magnitude` is set.
  double ratio = 0;
};

/// Both figures must be greater than 0.
FigureSlip find_slip(const Figure& summary, const Figure& abstract);

}  // namespace daejo::audit
