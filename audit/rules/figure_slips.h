#pragma once

#include "audit/rules/figures.h"

namespace daejo {

/// How a wrong figure may have been made from a right one.
struct FigureSlip {
  double moved = 0;      ///< The number of significant digits minus one, if both have the same digits in a
                         ///< different order; else 0.
  double magnitude = 0;  ///< The number of significant digits, if both have the same ones in the same order,
                         ///< so that the decimal point or the unit is wrong; else 0.
  double replaced =
      0;  ///< The number of digits minus one, if one digit differs but not the magnitude; else 0.
  bool factor = false;  ///< Whether one is a small multiple of the other.
  double ratio = 0;  ///< The decimal logarithm of the larger divided by the smaller figure, at most 3. 0 if
                     ///< `magnitude` is set.
};

/// Both figures must be greater than 0.
FigureSlip find_slip(const Figure& summary, const Figure& abstract);

}  // namespace daejo
