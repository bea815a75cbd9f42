#include "audit/score/base_rate.h"

#include <cmath>

namespace daejo::audit {

double probability_at(double probability, double old_rate, double new_rate) {
  const double ratio = new_rate / (1 - new_rate) * (1 - old_rate) / old_rate;
  return probability * ratio / (1 - probability + probability * ratio);
}

double estimate_base_rate(std::span<const double> probabilities, double base_rate) {
  constexpr double prior_entries = 100;
  constexpr int most_steps = 1000;
  constexpr double smallest_step = 1e-9;
  double rate = base_rate;
  for (int step = 0; step < most_steps; ++step) {
    double wrong = prior_entries * base_rate;
    for (const double probability : probabilities) wrong += probability_at(probability, base_rate, rate);
    const double next = wrong / (prior_entries + static_cast<double>(probabilities.size()));
    const bool is_settled = std::abs(next - rate) < smallest_step;
    rate = next;
    if (is_settled) break;
  }
  return rate;
}

}  // namespace daejo::audit
