#include "audit/score/suspicions.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "audit/score/passage_signals.h"

namespace daejo::audit {
namespace {

/// How many inventions, and how many mixed summaries, are assumed for each summary of other work. Both values
/// were chosen by cross-validation over papers to give few false warnings, because a false warning costs more
/// than a miss.
constexpr double inventions_per_mismatch = 0.05;
constexpr double mixtures_per_mismatch = 0.18;

/// A sentence with less IDF says too little to tell whether it is about other work, for example "It starts
/// from the cost of earlier methods."
constexpr double least_sentence_weight = 20;

/// A summary that says less than this (`BeyondTitle::amount`) cannot be distinguished from an invention. The
/// inventions that the model was fitted to have 50 or more.
constexpr double least_beyond_title = 45;

double prior_logit(double share, double base_rate) {
  return std::log(share * base_rate / (1 - base_rate));
}

}  // namespace

double logit_of(const LinearModel& model, std::span<const double> signals) {
  double logit = model.bias;
  for (std::size_t i = 0; i < signals.size(); ++i) logit += model.weight[i] * (signals[i] - model.mean[i]);
  return logit;
}

std::vector<double> invention_signals(const SuspicionSignals& signals) {
  std::vector<double> all;
  for (const std::string_view name : invention_pair_signals) {
    const auto place = std::ranges::find(signal_names, name) - signal_names.begin();
    all.push_back(signals.pair[static_cast<std::size_t>(place)]);
  }
  const auto& beyond = signals.beyond_title.signals;
  all.insert(all.end(), beyond.begin(), beyond.end());
  return all;
}

std::vector<double> mixed_signals(const SignalValues& pair, const PassageSignals& passages) {
  std::vector<double> all(pair.begin(), pair.end());
  all.insert(all.end(), passages.begin(), passages.end());
  return all;
}

bool can_be_mixed(const SuspicionSignals& signals) {
  return signals.sentences.size() > 2;
}

SuspicionSignals suspicion_signals(const PairScorer& scorer, std::string_view text, const Document& document,
                                   const SignalValues& signals) {
  const TranslatedSummary& summary = scorer.summary();
  const SummarySupport support = support_of(summary.model(), summary.summary(), document);
  SuspicionSignals out;
  out.pair = signals;
  out.sentences = sentence_signals(text, summary.summary(), support);
  out.beyond_title = beyond_title(summary, document, support, out.sentences);
  std::erase_if(out.sentences,
                [](const SentenceSignals& sentence) { return sentence.weight < least_sentence_weight; });
  if (!summary.model().foreign_sentence.is_fitted() || !can_be_mixed(out)) return out;
  out.foreign = foreign_logits(summary.model().foreign_sentence, out.sentences);
  out.foreign_share = foreign_share(out.sentences, out.foreign);
  out.mixed = mixed_signals(signals, passage_signals(out.sentences, out.foreign));
  return out;
}

Suspicions suspicions_of(const Model& model, const SuspicionSignals& signals, double base_rate) {
  constexpr double never = -std::numeric_limits<double>::infinity();
  Suspicions suspicions{never, never};
  if (model.invented.is_fitted() && signals.beyond_title.amount >= least_beyond_title) {
    suspicions.invented = logit_of(model.invented, invention_signals(signals)) + invention_prior(base_rate);
  }
  if (model.mixed.is_fitted() && !signals.mixed.empty()) {
    suspicions.mixed = logit_of(model.mixed, signals.mixed) + prior_logit(mixtures_per_mismatch, base_rate);
  }
  return suspicions;
}

double invention_prior(double base_rate) {
  return prior_logit(inventions_per_mismatch, base_rate);
}

double joint_logit(double a, double b) {
  const double largest = std::max(a, b);
  if (!std::isfinite(largest)) return largest;
  return largest + std::log1p(std::exp(std::min(a, b) - largest));
}

}  // namespace daejo::audit
