#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "review/review_item.h"

namespace daejo::review {

/// How many of the summaries that an editor has decided on were wrong.
struct ErrorShare {
  std::size_t decided = 0;
  std::size_t wrong = 0;
};

/// The shares of wrong summaries, among the entries that passed and were drawn for review, and among the
/// flagged entries.
struct ErrorShares {
  ErrorShare passed;
  ErrorShare flagged;
};

/// Counts the current items with a decision. Skipped items do not count, and fixed ones count as wrong.
ErrorShares error_shares(std::span<const ReviewItem> items);

/// The interval that contains the true share with 95 % confidence (Wilson 1927). It is correct for small
/// numbers too, and if none is wrong. Without a decision, it is 0 to 1.
std::pair<double, double> wilson_interval(const ErrorShare& share);

}  // namespace daejo::review
