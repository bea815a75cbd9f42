#pragma once

#include "audit/rules/figures.h"

namespace daejo {

/// How a wrong figure may have come of a right one.
struct FigureSlip {
  double moved = 0;      ///< How many digits both have, less one, where they have the same in another order.
  double magnitude = 0;  ///< The same where they have them in the same order: a point or a unit is amiss.
  double replaced = 0;   ///< The same where one digit differs, and the magnitude hardly.
  bool factor = false;   ///< One is a small multiple of the other.
  double ratio = 0;  ///< The decimal logarithm of the greater over the lesser, at most 3; 0 for `magnitude`.
};

/// Both figures must be over 0.
FigureSlip find_slip(const Figure& summary, const Figure& abstract);

}  // namespace daejo
