#include "audit/judge.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "audit/evidence.h"

namespace daejo {
namespace {

/// A wrong summary whose terms have a mean IDF below this is filler: it has little but common ones.
constexpr double least_mean_idf = 1.5;

const Rival* best_of_digest(const PairScore& score) {
  const auto found = std::ranges::find_if(score.rivals, &Rival::in_digest);
  return found == score.rivals.end() ? nullptr : &*found;
}

/// The mean IDF of a summary's terms, from the signals that measure it.
double mean_idf(const SignalValues& signals) {
  const auto amount = [&](SignalKind kind) { return std::expm1(signals[static_cast<std::size_t>(kind)]); };
  const double terms = amount(SignalKind::latin_amount) + amount(SignalKind::korean_amount);
  return amount(SignalKind::information) / std::max(terms, 1.0);
}

/// The paper of the run that the summary fits as a right one would, if there is one.
const Document* paper_it_fits(const Model& model, PairScorer& scorer, const PairScore& score,
                              const ContrastSet& contrast, const JudgeOptions& options) {
  const Rival* rival = best_of_digest(score);
  if (rival == nullptr) return nullptr;
  const auto found =
      std::ranges::find(contrast.digest, rival->arxiv_id, [](const Document* d) { return d->arxiv_id; });
  const PairScore other = scorer.score(**found, contrast);
  const Logit logit = mismatch_logit(model.calibration, other.signals, options.base_rate);
  return probability_of(logit.value) < options.thresholds.review ? *found : nullptr;
}

Reason explain_mismatch(const Model& model, PairScorer& scorer, const PairScore& score,
                        const ContrastSet& contrast, const JudgeOptions& options,
                        const Judgement& judgement) {
  const bool sure = judgement.verdict == Verdict::mismatch;
  Reason reason;
  reason.severity = sure ? Severity::error : Severity::warning;
  if (const Document* other = paper_it_fits(model, scorer, score, contrast, options)) {
    reason.code = "swapped";
    reason.message = {
        "The summary fits another paper of this digest, " + other->arxiv_id + ", better than its own.",
        "요약이 제 논문보다 이 다이제스트의 다른 논문 " + other->arxiv_id + "에 더 잘 맞습니다."};
  } else if (mean_idf(score.signals) < least_mean_idf) {
    reason.code = "generic";
    reason.message = {"The summary says nothing particular to this paper.",
                      "요약에 이 논문만의 내용이 없습니다."};
  } else {
    reason.code = "unrelated";
    reason.message = sure
                         ? Message{"The summary describes other work than the abstract.",
                                   "요약이 초록과 다른 연구를 설명합니다."}
                         : Message{"The summary shares little with the abstract and may describe other work.",
                                   "요약이 초록과 겹치는 내용이 적어 다른 연구를 설명하는 것일 수 있습니다."};
  }
  return reason;
}

std::vector<TermMatch> sound_evidence(const Model& model, const PairScorer& scorer, const ReadPair& pair) {
  std::vector<TermMatch> matches;
  for (const SoundMatch& sound : scorer.sound_matches(pair.document)) {
    TermMatch match;
    match.summary_span = pair.summary.list.terms[sound.summary_term].span;
    match.abstract_span = pair.document.list.terms[sound.document_term].span;
    match.summary_term = match.summary_span.of(pair.summary_text);
    match.abstract_term = match.abstract_span.of(pair.paper_text);
    match.weight = idf_of(model, sound.id);
    matches.push_back(std::move(match));
  }
  return matches;
}

/// Names the terms behind the verdict, and behind each signal that single terms make.
void add_evidence(const Model& model, const PairScorer& scorer, const ReadPair& pair,
                  const JudgeOptions& options, Judgement& judgement) {
  Evidence evidence = find_evidence(model, pair.summary, pair.summary_text, pair.document, pair.paper_text,
                                    options.evidence_terms);
  const auto terms_of = [&](SignalKind kind) -> std::vector<TermMatch>& {
    return judgement.signals[static_cast<std::size_t>(kind)].terms;
  };
  for (const TermMatch& name : evidence.names) {
    if (name.weight >= own_name_idf) terms_of(SignalKind::own_names).push_back(name);
  }
  terms_of(SignalKind::title_explained) = std::move(evidence.title);
  terms_of(SignalKind::names_shared) = std::move(evidence.names);
  terms_of(SignalKind::sound_shared) = sound_evidence(model, scorer, pair);
  terms_of(SignalKind::abstract_likelihood) = evidence.found;
  judgement.terms_found = std::move(evidence.found);
  judgement.terms_missed = std::move(evidence.missed);
}

}  // namespace

Logit mismatch_logit(const Calibration& calibration, const SignalValues& signals, double base_rate) {
  Logit logit;
  logit.value =
      calibration.bias - std::log(calibration.training_odds) + std::log(base_rate / (1 - base_rate));
  for (std::size_t i = 0; i < signals.size(); ++i) {
    logit.contributions[i] = calibration.weight[i] * (signals[i] - calibration.mean[i]);
    logit.value += logit.contributions[i];
  }
  return logit;
}

double probability_of(double logit) {
  return 1 / (1 + std::exp(-logit));
}

Judgement unverified(const std::string& cause) {
  Judgement judgement;
  judgement.reasons.push_back({"unverified", Severity::warning, {cause, "대조할 수 없었습니다: " + cause}});
  return judgement;
}

Verdict verdict_of(double probability, const Thresholds& thresholds) {
  if (probability >= thresholds.mismatch) return Verdict::mismatch;
  return probability >= thresholds.review ? Verdict::review : Verdict::ok;
}

Judgement judge(const Model& model, PairScorer& scorer, const ReadPair& pair, const ContrastSet& contrast,
                const JudgeOptions& options) {
  if (pair.summary.list.terms.empty()) return unverified("The summary has no word that can be compared.");
  if (pair.document.terms.empty()) return unverified("The abstract has no word that can be compared.");
  scorer.set_summary(pair.summary);
  const PairScore score = scorer.score(pair.document, contrast);
  const Logit logit = mismatch_logit(model.calibration, score.signals, options.base_rate);
  Judgement judgement;
  judgement.logit = logit.value;
  judgement.mismatch = probability_of(logit.value);
  judgement.verdict = verdict_of(*judgement.mismatch, options.thresholds);
  for (std::size_t i = 0; i < signal_count; ++i) {
    judgement.signals.push_back({std::string(signal_names[i]), score.signals[i], logit.contributions[i], {}});
  }
  if (options.evidence_terms > 0) add_evidence(model, scorer, pair, options, judgement);
  if (judgement.verdict != Verdict::ok) {
    judgement.reasons.push_back(explain_mismatch(model, scorer, score, contrast, options, judgement));
  }
  return judgement;
}

}  // namespace daejo
