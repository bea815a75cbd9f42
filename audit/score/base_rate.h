#pragma once

#include <span>

namespace daejo::audit {

/// No base rate is estimated from a digest with fewer judged entries, because so few say too little.
inline constexpr std::size_t fewest_for_base_rate = 100;

/// Estimates the share of wrong summaries among the entries of one digest from their probabilities of a
/// mismatch, which were computed with `base_rate`. The estimate is the fixed point of
///
///   rate = (n₀ · base_rate + Σ probability(rate)) / (n₀ + number of entries)
///
/// where probability(rate) has the odds of the given probability times the odds of `rate` divided by those of
/// `base_rate` (Saerens, Latinne and Decaestecker 2002, "Adjusting the outputs of a classifier to new a
/// priori probabilities: a simple procedure"). `base_rate`, which must be above 0 and below 1, counts as much
/// as n₀ = 100 entries.
double estimate_base_rate(std::span<const double> probabilities, double base_rate);

/// Moves a probability from one base rate to another: its odds are multiplied by the odds of `new_rate` and
/// divided by the odds of `old_rate`. Both rates must be above 0 and below 1.
double probability_at(double probability, double old_rate, double new_rate);

}  // namespace daejo::audit
