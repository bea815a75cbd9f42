#include "audit/rules/figure_slips.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace daejo::audit {
namespace {

/// The significant digits of a figure: no trailing zeros, sign or decimal point.
std::string digits_of(const Figure& figure) {
  constexpr double most = 1e15;
  std::string digits = std::to_string(std::llround(std::min(figure.value / figure.step, most)));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits;
}

bool are_permuted(std::string a, std::string b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  return a == b;
}

std::size_t count_differing(const std::string& a, const std::string& b) {
  std::size_t differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] != b[i] ? 1 : 0;
  return differing;
}

bool is_small_multiple(double ratio) {
  constexpr double greatest = 10.5;
  return ratio < greatest && std::abs(ratio - std::round(ratio)) < 1e-6;
}

}  // namespace

FigureSlip find_slip(const Figure& summary, const Figure& abstract) {
  constexpr std::size_t telling_digits = 4;
  constexpr double greatest_ratio = 3;
  FigureSlip slip;
  const double ratio = std::max(summary.value, abstract.value) / std::min(summary.value, abstract.value);
  slip.ratio = std::min(greatest_ratio, std::log10(ratio));
  slip.factor = is_small_multiple(ratio);
  const std::string here = digits_of(summary);
  const std::string there = digits_of(abstract);
  const auto telling = static_cast<double>(std::min(here.size(), telling_digits) - 1);
  if (here == there) {
    slip.magnitude = telling + 1;
    slip.ratio = 0;
  } else if (here.size() == there.size()) {
    if (are_permuted(here, there)) slip.moved = telling;
    if (ratio < 10 && count_differing(here, there) == 1) slip.replaced = telling;
  }
  return slip;
}

}  // namespace daejo::audit
