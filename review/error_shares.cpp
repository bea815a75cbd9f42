#include "review/error_shares.h"

#include <algorithm>
#include <cmath>

#include "review/sample.h"

namespace daejo::review {

ErrorShares error_shares(std::span<const ReviewItem> items) {
  ErrorShares shares;
  for (const ReviewItem& item : items) {
    if (!item.is_current || !settles(item.ruling.decision)) continue;
    const bool passed = is_sampled(item.entry) && item.entry.verdict == Verdict::ok;
    ErrorShare& share = passed ? shares.passed : shares.flagged;
    ++share.decided;
    share.wrong += item.ruling.decision == Decision::right ? 0 : 1;
  }
  return shares;
}

std::pair<double, double> wilson_interval(const ErrorShare& share) {
  if (share.decided == 0) return {0, 1};
  constexpr double z = 1.959964;  // 97.5 % of the standard normal distribution lie below z.
  const auto n = static_cast<double>(share.decided);
  const double p = static_cast<double>(share.wrong) / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace daejo::review
