#include "audit/rules/figure_agreement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daejo::audit {
namespace {

bool nearly(double a, double b) {
  return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b));
}

/// Whether `value` differs from `exact` by at most half of `step`, as if it were rounded to a multiple of
/// `step`.
bool is_rounding(double value, double step, double exact) {
  return std::abs(value - exact) <= 0.5 * step * (1 + 1e-9);
}

/// The step of a figure if its trailing zeros are the result of rounding: 100 for 1,200.
double coarse_step(const Figure& figure) {
  constexpr int most_zeros = 12;
  double step = figure.step;
  for (int i = 0; i < most_zeros && step > 0; ++i) {
    const double next = figure.value / (step * 10);
    if (next < 1 || !nearly(next, std::round(next))) break;
    step *= 10;
  }
  return step;
}

/// Whether `coarse` may be `fine` in rounded or truncated form. If `coarse_is_vague`, or if `coarse` is
/// marked as approximate, its trailing zeros count as the result of rounding.
bool is_rounded_from(const Figure& coarse, const Figure& fine, bool coarse_is_vague) {
  constexpr double widest = 0.05;
  constexpr double widest_approximate = 0.15;
  const double difference = std::abs(coarse.value - fine.value);
  const double share = difference / std::max(coarse.value, fine.value);
  if (coarse.step > fine.step * (1 + 1e-9)) {
    if (is_rounding(coarse.value, coarse.step, fine.value)) return share <= widest_approximate;
    // `coarse` may be `fine` in truncated form.
    if (difference < coarse.step && coarse.value < fine.value) return share <= widest;
  }
  const double step = coarse_step(coarse);
  const bool zeros = step > coarse.step && step > fine.step && (coarse_is_vague || coarse.approximate);
  return zeros && is_rounding(coarse.value, step, fine.value) && share <= widest;
}

/// The percentages that may express a ratio. Twice is 200 %, or 100 % more; seen the other way round, it is
/// 50 %, or 50 % less.
std::array<double, 4> percents_of_times(double times) {
  return {100 * times, 100 * (times - 1), 100 / times, 100 * (1 - 1 / times)};
}

bool is_conversion(const Figure& times, const Figure& percent) {
  if (times.value <= 0) return false;
  return std::ranges::any_of(percents_of_times(times.value), [&](double converted) {
    return is_rounding(percent.value, percent.step, converted);
  });
}

bool follows_from_two(const Figure& figure, const Figure& a, const Figure& b) {
  const double step = std::max(figure.step, 1e-9);
  const bool alike = a.kind == b.kind && !a.spelled && !b.spelled;
  if (!alike) return false;
  if (is_rounding(figure.value, step, std::abs(a.value - b.value))) return true;
  const double least = std::min(a.value, b.value);
  if (least <= 0) return false;
  const double quotient = std::max(a.value, b.value) / least;
  if (figure.kind == FigureKind::times) return is_rounding(figure.value, step, quotient);
  if (figure.kind == FigureKind::percent) {
    return is_rounding(figure.value, step, 100 * (quotient - 1)) ||
           is_rounding(figure.value, step, 100 * (1 - 1 / quotient));
  }
  return nearly(figure.value, a.value + b.value);
}

}  // namespace

bool is_same_figure(const Figure& summary, const Figure& abstract) {
  if (summary.other_value != 0 && nearly(summary.other_value, abstract.value)) return true;
  if (abstract.other_value != 0 && nearly(summary.value, abstract.other_value)) return true;
  return nearly(summary.value, abstract.value) ||
         is_rounded_from(summary, abstract, summary.value >= 100 && summary.kind == FigureKind::plain) ||
         is_rounded_from(abstract, summary, false) ||
         (summary.written != 0 && nearly(summary.written, abstract.written) &&
          summary.kind == abstract.kind && nearly(summary.step, abstract.step));
}

bool is_same_in_other_words(const Figure& a, const Figure& b) {
  if (a.kind == FigureKind::times && b.kind == FigureKind::percent) return is_conversion(a, b);
  if (b.kind == FigureKind::times && a.kind == FigureKind::percent) return is_conversion(b, a);
  if (a.kind == FigureKind::percent && b.kind == FigureKind::plain) return nearly(a.value, 100 * b.value);
  if (b.kind == FigureKind::percent && a.kind == FigureKind::plain) return nearly(b.value, 100 * a.value);
  if (a.kind == FigureKind::percent && b.kind == FigureKind::percent) return nearly(a.value + b.value, 100);
  return false;
}

bool follows_from(const Figure& summary, std::span<const Figure> abstract) {
  // With more figures than this, some two of them explain almost any number by chance.
  constexpr std::size_t most = 24;
  if (abstract.size() > most) return false;
  for (std::size_t i = 0; i < abstract.size(); ++i) {
    for (std::size_t k = i + 1; k < abstract.size(); ++k) {
      if (follows_from_two(summary, abstract[i], abstract[k])) return true;
    }
  }
  return false;
}

}  // namespace daejo::audit
