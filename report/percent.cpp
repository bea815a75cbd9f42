#include "report/percent.h"

#include <fmt/format.h>

#include <cmath>

namespace daejo::report {

std::string percent(double probability) {
  if (std::isnan(probability)) return "";
  if (probability < 0.01) return "<1%";
  if (probability > 0.99) return ">99%";
  // In floating point, 0.29 * 100 is slightly less than 29.
  constexpr double rounding_error = 1e-9;
  return fmt::format("{:.0f}%", std::floor(probability * 100 + rounding_error));
}

std::string percent_or_dash(const std::optional<double>& probability) {
  return probability ? percent(*probability) : "–";
}

}  // namespace daejo::report
