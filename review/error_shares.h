#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "review/review_item.h"

namespace daejo::review {

/// How many summaries have been decided on, and how many of these were wrong.
struct ErrorShare {
  std::size_t decided = 0;
  std::size_t wrong = 0;
};

/// `passed` counts the entries that have only the code `sample_code`: they passed the audit and were drawn
/// for review. `flagged` counts all other entries.
struct ErrorShares {
  ErrorShare passed;
  ErrorShare flagged;
};

/// Counts the current items with a decision. Items with the decision `skip` do not count, and fixed ones
/// count as wrong.
ErrorShares error_shares(std::span<const ReviewItem> items);

/// The 95 % confidence interval of the share of wrong summaries (Wilson 1927). Unlike the usual normal
/// approximation, it is usable for small numbers, and if no summary is wrong. It is 0 to 1 if nothing was
/// decided.
std::pair<double, double> wilson_interval(const ErrorShare& share);

}  // namespace daejo::review
