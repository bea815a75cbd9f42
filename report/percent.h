#pragma once

#include <optional>
#include <string>

namespace daejo::report {

/// A probability for people, as a whole percentage. It is rounded down, so that a probability just below a
/// threshold is not shown as having reached it. It is never shown as certain: "<1%" below 0.01, ">99%" above
/// 0.99. Empty for NaN. report/page/percent.js does the same for the HTML report, and
/// tests/report/percent_examples.json tests both.
std::string percent(double probability);

/// Like `percent`, but "–" if there is no probability.
std::string percent_or_dash(const std::optional<double>& probability);

}  // namespace daejo::report
