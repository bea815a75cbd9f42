#pragma once

#include <optional>
#include <string>

namespace daejo::report {

/// A probability for people: a whole percentage, rounded down, so that it never seems to reach a threshold
/// that it missed. It never claims certainty: "<1%" below 0.01, ">99%" above 0.99. Empty for NaN.
/// report/page/percent.js has the same function, and tests/report/percent_examples.json tests both.
std::string percent(double probability);

/// As above, but "–" if there is no probability.
std::string percent_or_dash(const std::optional<double>& probability);

}  // namespace daejo::report
