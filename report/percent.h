#pragma once

#include <optional>
#include <string>

namespace daejo {

/// A probability as a person reads it: whole percent, rounded down, so that it never looks like more than the
/// bound that it missed. It is never said to be certain: "<1%" below 0.01, ">99%" above 0.99. Empty for NaN.
/// report/page/percent.js has the same function; tests/report/percent_examples.json pins both.
std::string percent(double probability);

/// The same; "–" where there is no probability.
std::string percent_or_dash(const std::optional<double>& probability);

}  // namespace daejo
