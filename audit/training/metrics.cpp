#include "audit/training/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace daejo::audit {
namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::vector<ScoredTruth> sorted(std::span<const ScoredTruth> pairs) {
  std::vector<ScoredTruth> copy(pairs.begin(), pairs.end());
  std::ranges::sort(copy, [](const ScoredTruth& a, const ScoredTruth& b) {
    return a.score != b.score ? a.score > b.score : a.mismatch < b.mismatch;
  });
  return copy;
}

struct Counts {
  double right = 0;
  double wrong = 0;
};

Counts count(std::span<const ScoredTruth> pairs) {
  Counts counts;
  for (const ScoredTruth& pair : pairs) ++(pair.mismatch ? counts.wrong : counts.right);
  return counts;
}

}  // namespace

double area_under_curve(std::span<const ScoredTruth> pairs) {
  const Counts all = count(pairs);
  if (all.right == 0 || all.wrong == 0) return undefined;
  const std::vector<ScoredTruth> falling = sorted(pairs);
  double area = 0;
  double wrong_above = 0;
  for (std::size_t begin = 0; begin < falling.size();) {
    Counts tied;
    std::size_t end = begin;
    for (; end < falling.size() && falling[end].score == falling[begin].score; ++end) {
      ++(falling[end].mismatch ? tied.wrong : tied.right);
    }
    area += tied.right * (wrong_above + tied.wrong / 2);
    wrong_above += tied.wrong;
    begin = end;
  }
  return area / (all.right * all.wrong);
}

double average_precision(std::span<const ScoredTruth> pairs) {
  double sum = 0;
  double wrong = 0;
  double seen = 0;
  for (const ScoredTruth& pair : sorted(pairs)) {
    ++seen;
    if (!pair.mismatch) continue;
    ++wrong;
    sum += wrong / seen;
  }
  return wrong > 0 ? sum / wrong : undefined;
}

double recall_at_false_alarms(std::span<const ScoredTruth> pairs, double rate) {
  const Counts all = count(pairs);
  if (all.right == 0 || all.wrong == 0) return undefined;
  constexpr double rounding = 1e-9;
  const double allowed = std::floor(rate * all.right + rounding);
  double caught = 0;
  double alarms = 0;
  for (const ScoredTruth& pair : sorted(pairs)) {
    if (!pair.mismatch && ++alarms > allowed) break;
    if (pair.mismatch) ++caught;
  }
  return caught / all.wrong;
}

double calibration_error(std::span<const ScoredTruth> pairs) {
  struct Bin {
    double weight = 0;
    double probability = 0;
    double wrong = 0;
  };
  std::array<Bin, 10> bins{};
  double total = 0;
  for (const ScoredTruth& pair : pairs) {
    const auto index = static_cast<std::size_t>(std::clamp(pair.score, 0.0, 0.999999) * bins.size());
    bins[index].weight += pair.weight;
    bins[index].probability += pair.weight * pair.score;
    bins[index].wrong += pair.mismatch ? pair.weight : 0;
    total += pair.weight;
  }
  double error = 0;
  for (const Bin& bin : bins) error += std::abs(bin.probability - bin.wrong);
  return total > 0 ? error / total : undefined;
}

}  // namespace daejo::audit
