#pragma once

#include "audit/rules/figures.h"

namespace daejo::audit {

/// How a wrong figure may have been made from a right one.
struct FigureSlip {
  /// If both figures have the same significant digits in a different order: the number of digits minus one,
  /// at most 3. Else 0.
  double moved = 0;
  /// If both have the same significant digits in the same order, so that only the decimal point or the unit
  /// differs: the number of digits, at most 4. Else 0.
  double magnitude = 0;
  /// If exactly one significant digit differs, and neither figure is ten times the other or more: the number
  /// of significant digits minus one, at most 3. Else 0.
  double replaced = 0;
  bool factor = false;  ///< Whether one is the other times a whole number from 1 to 10.
  /// The decimal logarithm of the quotient of the larger and the smaller figure. It is at most 3, and it is
  /// 0 if `magnitude` is over 0.
  double ratio = 0;
};

/// Compares two figures, whose values must be greater than 0.
FigureSlip find_slip(const Figure& summary, const Figure& abstract);

}  // namespace daejo::audit
