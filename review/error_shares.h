#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "review/review_item.h"

namespace daejo {

/// How many of the summaries that an editor decided on were wrong.
struct ErrorShare {
  std::size_t decided = 0;
  std::size_t wrong = 0;
};

/// Of what passed, as far as it was drawn, and of what was flagged.
struct ErrorShares {
  ErrorShare passed;
  ErrorShare flagged;
};

/// Counts current items that are decided; skipped ones decide nothing, and a fixed one was wrong.
ErrorShares error_shares(std::span<const ReviewItem> items);

/// The interval that holds the true share at 95 % confidence (Wilson 1927), which is right for few and for
/// none, too. Without a decision it is 0 to 1.
std::pair<double, double> wilson_interval(const ErrorShare& share);

}  // namespace daejo
