#include "audit/training/evaluation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>

#include "audit/score/judge.h"
#include "audit/training/metrics.h"

namespace daejo::audit {
namespace {

constexpr std::size_t draws = 200;

/// The pairs of each day. A bootstrap sample consists of whole days.
using Days = std::map<std::string, std::vector<ScoredTruth>>;
using Figure = std::function<double(std::span<const ScoredTruth>)>;

std::vector<ScoredTruth> joined(const Days& days) {
  std::vector<ScoredTruth> all;
  for (const auto& [day, pairs] : days) all.insert(all.end(), pairs.begin(), pairs.end());
  return all;
}

/// A random number below `bound`. The function does not use the distributions of the standard library,
/// because these differ between implementations. The generator gives the same numbers in all implementations.
std::size_t draw_below(std::mt19937_64& generator, std::size_t bound) {
  return generator() % bound;
}

Estimate estimate(const Days& days, const Figure& figure) {
  std::vector<const std::vector<ScoredTruth>*> blocks;
  for (const auto& [day, pairs] : days) blocks.push_back(&pairs);
  constexpr std::uint64_t seed = 20'240'614;
  std::mt19937_64 generator(seed);
  std::vector<double> values;
  for (std::size_t draw = 0; draw < draws && !blocks.empty(); ++draw) {
    std::vector<ScoredTruth> sample;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const auto& block = *blocks[draw_below(generator, blocks.size())];
      sample.insert(sample.end(), block.begin(), block.end());
    }
    const double value = figure(sample);
    if (!std::isnan(value)) values.push_back(value);
  }
  std::ranges::sort(values);
  const double value = figure(joined(days));
  if (values.empty()) return {value, value, value};
  constexpr double tail = 0.025;
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
  };
  return {value, at(tail), at(1 - tail)};
}

SetEvaluation evaluate_set(const std::string& name, const Days& days, const Thresholds& thresholds) {
  SetEvaluation set;
  set.set = name;
  for (const ScoredTruth& pair : joined(days)) {
    const Verdict verdict = verdict_of(probability_of(pair.score), thresholds);
    ++(pair.mismatch ? set.wrong : set.right);
    if (verdict == Verdict::mismatch) ++(pair.mismatch ? set.wrong_mismatch : set.right_mismatch);
    if (verdict == Verdict::review) ++(pair.mismatch ? set.wrong_review : set.right_review);
  }
  constexpr double one_percent = 0.01;
  set.area_under_curve = estimate(days, area_under_curve);
  set.average_precision = estimate(days, average_precision);
  set.recall_at_one_percent = estimate(
      days, [](std::span<const ScoredTruth> pairs) { return recall_at_false_alarms(pairs, one_percent); });
  return set;
}

/// The pairs with their logits replaced by probabilities, and weighted so that the share of wrong pairs is
/// `base_rate`.
Days weighted_probabilities(const Days& days, double base_rate) {
  double count[2] = {0, 0};
  for (const ScoredTruth& pair : joined(days)) ++count[pair.mismatch ? 1 : 0];
  Days out = days;
  for (auto& [day, pairs] : out) {
    for (ScoredTruth& pair : pairs) {
      pair.weight = pair.mismatch ? base_rate / count[1] : (1 - base_rate) / count[0];
      pair.score = probability_of(pair.score);
    }
  }
  return out;
}

std::string cell(const Estimate& estimate, int digits) {
  if (std::isnan(estimate.value)) return "–";
  return fmt::format("{:.{}f} ({:.{}f}–{:.{}f})", estimate.value, digits, estimate.low, digits, estimate.high,
                     digits);
}

}  // namespace

Evaluation evaluate(std::span<const LabelledSignals> pairs, std::span<const double> logits,
                    const Thresholds& thresholds, double base_rate) {
  std::map<std::string, Days> by_set;
  std::map<std::string, bool> has_right;
  Days all;
  Days own;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const ScoredTruth truth{logits[i], pairs[i].mismatch, 1};
    by_set[pairs[i].set][pairs[i].day].push_back(truth);
    all[pairs[i].day].push_back(truth);
    has_right[pairs[i].set] |= !pairs[i].mismatch;
    if (pairs[i].set == "own") own[pairs[i].day].push_back(truth);
  }
  Evaluation evaluation;
  for (auto& [name, days] : by_set) {
    if (name == "own" || name.empty()) continue;
    if (!has_right.at(name)) {
      for (const auto& [day, right] : own) days[day].insert(days[day].end(), right.begin(), right.end());
    }
    evaluation.sets.push_back(evaluate_set(name, days, thresholds));
  }
  evaluation.sets.push_back(evaluate_set("all", all, thresholds));
  evaluation.calibration_error = estimate(weighted_probabilities(all, base_rate), calibration_error);
  return evaluation;
}

std::string to_markdown(const Evaluation& evaluation, const Thresholds& thresholds, double base_rate) {
  std::string out =
      "| set | right | wrong | AUC | average precision | recall at 1 % false alarms |\n"
      "|---|---|---|---|---|---|\n";
  for (const SetEvaluation& set : evaluation.sets) {
    out += fmt::format("| {} | {} | {} | {} | {} | {} |\n", set.set, set.right, set.wrong,
                       cell(set.area_under_curve, 5), cell(set.average_precision, 5),
                       cell(set.recall_at_one_percent, 4));
  }
  out += fmt::format(
      "\nVerdicts at {} (mismatch) and {} (review), both inclusive, for a base rate of {}:\n\n"
      "| set | right: mismatch | right: review | right: ok | wrong: mismatch | wrong: review | wrong: ok |\n"
      "|---|---|---|---|---|---|---|\n",
      thresholds.mismatch, thresholds.review, base_rate);
  for (const SetEvaluation& set : evaluation.sets) {
    out +=
        fmt::format("| {} | {} | {} | {} | {} | {} | {} |\n", set.set, set.right_mismatch, set.right_review,
                    set.right - set.right_mismatch - set.right_review, set.wrong_mismatch, set.wrong_review,
                    set.wrong - set.wrong_mismatch - set.wrong_review);
  }
  return out + "\nExpected calibration error at the base rate: " + cell(evaluation.calibration_error, 4) +
         "\n\nIn parentheses: 95 % bootstrap intervals over days.\n";
}

}  // namespace daejo::audit
