#include "audit/score/passage_signals.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "audit/score/calibration.h"
#include "audit/score/suspicions.h"

namespace daejo::audit {
namespace {

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// ln(1 + e^x), computed without overflow.
double soft_plus(double x) {
  return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

/// How far the lowest value of all sentences is below the mean value of the better ones. The better ones are
/// the `count` sentences with the lowest logits, that is, the first of `by_logit`.
double gap_of(std::span<const double> values, std::span<const std::size_t> by_logit, std::size_t count) {
  double sum = 0;
  for (const std::size_t sentence : by_logit.first(count)) sum += values[sentence];
  return sum / static_cast<double>(count) - *std::ranges::min_element(values);
}

/// Splits the sorted values in two at the place where the means of the two parts differ most, and returns
/// that difference; 0 if there are fewer than two values.
double best_split(std::vector<double> values) {
  std::ranges::sort(values, std::greater{});
  const double all = std::accumulate(values.begin(), values.end(), 0.0);
  double best = 0;
  double upper = 0;
  for (std::size_t count = 1; count < values.size(); ++count) {
    upper += values[count - 1];
    const auto rest = static_cast<double>(values.size() - count);
    best = std::max(best, upper / static_cast<double>(count) - (all - upper) / rest);
  }
  return best;
}

}  // namespace

std::vector<double> foreign_logits(const LinearModel& model, std::span<const SentenceSignals> sentences) {
  std::vector<double> logits;
  logits.reserve(sentences.size());
  for (const SentenceSignals& sentence : sentences) logits.push_back(logit_of(model, sentence.values));
  return logits;
}

double foreign_share(std::span<const SentenceSignals> sentences, std::span<const double> logits) {
  double foreign = 0;
  double all = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    foreign += sentences[i].weight * probability_of(logits[i]);
    all += sentences[i].weight;
  }
  return all > 0 ? foreign / all : 0;
}

PassageSignals passage_signals(std::span<const SentenceSignals> sentences, std::span<const double> logits) {
  if (sentences.empty()) return {};
  const std::size_t count = sentences.size();
  std::vector<std::size_t> by_logit(count);
  std::iota(by_logit.begin(), by_logit.end(), std::size_t{0});
  std::ranges::stable_sort(by_logit, {}, [&](std::size_t i) { return logits[i]; });
  std::vector<double> ordered;
  std::vector<double> supports;
  std::vector<double> likelihoods;
  double any = 0;
  for (std::size_t i = 0; i < count; ++i) {
    ordered.push_back(logits[by_logit[i]]);
    supports.push_back(sentences[i].supported());
    likelihoods.push_back(sentences[i].likelihood());
    any += soft_plus(logits[i]);
  }
  constexpr std::size_t worst_ones = 3;
  constexpr double least = 1e-6;  // Keeps the logarithm finite.
  const std::size_t half = std::max<std::size_t>(count / 2, 1);
  return {ordered.back(),
          mean_of(std::span(ordered).last(std::min(count, worst_ones))),
          mean_of(ordered),
          ordered.front(),
          foreign_share(sentences, logits),
          std::log(any / std::sqrt(static_cast<double>(count)) + least),
          gap_of(supports, by_logit, half),
          gap_of(likelihoods, by_logit, half),
          best_split(likelihoods),
          std::log(static_cast<double>(count))};
}

}  // namespace daejo::audit
