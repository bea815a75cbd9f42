#include "audit/score/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

#include "audit/score/better_paper.h"
#include "audit/score/evidence.h"
#include "audit/score/filler.h"
#include "audit/score/foreign_passage.h"
#include "audit/score/suspicions.h"

namespace daejo::audit {
namespace {

Reason swapped_reason(const BetterPaper& other, double own_logit) {
  Reason reason;
  reason.code = "swapped";
  reason.message = {fmt::format("The summary fits another paper{}, {}, better than its own.",
                                other.in_digest ? " of this digest" : "", other.arxiv_id),
                    fmt::format("요약이 제 논문보다 {} {}에 더 잘 맞습니다.",
                                other.in_digest ? "이 다이제스트의 다른 논문" : "다른 논문", other.arxiv_id)};
  reason.evidence = {{"other_id", other.arxiv_id}, {"own_logit", own_logit}, {"other_logit", other.logit}};
  return reason;
}

Reason generic_reason(const Specificity& specificity) {
  Reason reason;
  reason.code = "generic";
  reason.message = {"The summary says nothing specific to this paper; it would fit any paper.",
                    "요약에 이 논문만의 내용이 없습니다. 어느 논문에나 맞는 말입니다."};
  reason.evidence = {{"terms", static_cast<double>(specificity.terms)},
                     {"specific_terms", static_cast<double>(specificity.specific)}};
  return reason;
}

Reason unrelated_reason(bool sure) {
  Reason reason;
  reason.code = "unrelated";
  reason.message = sure ? Message{"The summary describes other work than the abstract.",
                                  "요약이 초록과 다른 연구를 설명합니다."}
                        : Message{"The summary shares little with the abstract and may describe other work.",
                                  "요약이 초록과 겹치는 내용이 적어 다른 연구를 설명하는 것일 수 있습니다."};
  return reason;
}

/// The most important terms of the abstract, at most six, that neither the summary nor the title has,
/// separated by commas. A summary made from the abstract would probably have them.
std::string expected_terms(const Judgement& judgement, std::string_view paper_text) {
  constexpr std::size_t most = 6;
  const std::size_t title_end = paper_text.find('\n');
  std::string terms;
  std::size_t count = 0;
  for (const TermMatch& missed : judgement.terms_missed) {
    if (missed.abstract_span.begin < title_end) continue;
    if (count++ == most) break;
    terms += (terms.empty() ? "" : ", ") + missed.abstract_term;
  }
  return terms;
}

/// The reason for a summary that is unusual for its publisher (`unusual_deviations`), although its
/// probability of a mismatch is low.
Reason unusual_reason(const std::string& expected, double logit, double deviations) {
  Reason reason;
  reason.code = "invented";
  reason.severity = Severity::warning;
  reason.message = {
      fmt::format(
          "The summary shares less with the abstract beyond the title than this publisher's summaries usually do; it may have been invented from the title.{}",
          expected.empty() ? "" : " A summary of this abstract would speak of " + expected + '.'),
      fmt::format(
          "이 발행처의 다른 요약에 비해 제목 말고는 초록과 겹치는 내용이 적습니다. 제목만 보고 지어낸 것일 수 있습니다.{}",
          expected.empty() ? "" : " 초록의 요약이라면 다음을 말할 것입니다: " + expected + '.')};
  reason.evidence = {
      {"expected_terms", expected}, {"probability", probability_of(logit)}, {"deviations", deviations}};
  return reason;
}

Reason invented_reason(bool sure, const std::string& expected, double logit) {
  Reason reason;
  reason.code = "invented";
  const std::string_view may = sure ? "was" : "may have been";
  const std::string_view may_ko = sure ? "것입니다" : "것일 수 있습니다";
  reason.message = {
      fmt::format("The summary fits the title, but nothing beyond it; it {} invented from the title.{}", may,
                  expected.empty() ? "" : " A summary of this abstract would speak of " + expected + '.'),
      fmt::format("요약이 제목에는 맞지만 초록의 다른 내용과는 맞지 않습니다. 제목만 보고 지어낸 {}.{}",
                  may_ko,
                  expected.empty() ? "" : " 초록의 요약이라면 다음을 말할 것입니다: " + expected + '.')};
  reason.evidence = {{"expected_terms", expected}, {"probability", probability_of(logit)}};
  return reason;
}

Reason explain_mismatch(const Model& model, PairScorer& scorer, const AnalyzedPair& pair,
                        const PairScore& score, const ContrastSet& contrast, const JudgeOptions& options,
                        double other_work, double invented, const Judgement& judgement) {
  const bool sure = judgement.mismatch >= options.thresholds.mismatch;
  // A summary that was invented from the title fits the title. A summary that is almost surely about other
  // work does not even fit the title, so it is not called invented.
  const bool is_other_work = probability_of(other_work) >= options.thresholds.mismatch;
  Reason reason;
  if (const auto specificity = filler_specificity(model, pair.summary)) {
    reason = generic_reason(*specificity);
  } else if (const auto other = find_better_paper(model, scorer, score, contrast, options)) {
    reason = swapped_reason(*other, other_work);
  } else if (invented > other_work && !is_other_work) {
    reason = invented_reason(sure, expected_terms(judgement, pair.paper_text), invented);
  } else {
    reason = unrelated_reason(sure);
  }
  reason.severity = sure ? Severity::error : Severity::warning;
  return reason;
}

/// The signals of the pair, with their contributions to the logit. If `invented`, the log odds that the
/// summary was invented, is finite, it follows as the last signal.
std::vector<Signal> shown_signals(const SignalValues& signals, const Logit& logit, double invented) {
  std::vector<Signal> shown;
  shown.reserve(signal_count + 1);
  for (std::size_t i = 0; i < signal_count; ++i) {
    shown.push_back({std::string(signal_names[i]), signals[i], logit.contributions[i], {}});
  }
  if (std::isfinite(invented))
    shown.push_back(
        {std::string(invented_signal), invented, joint_logit(logit.value, invented) - logit.value, {}});
  return shown;
}

std::vector<TermMatch> sound_evidence(const Model& model, const PairScorer& scorer,
                                      const AnalyzedPair& pair) {
  std::vector<TermMatch> matches;
  for (const SoundMatch& sound : sound_matches(scorer.summary(), pair.document)) {
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

/// Adds the terms found and missed, and the terms behind five of the signals.
void add_evidence(const Model& model, const PairScorer& scorer, const AnalyzedPair& pair,
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

/// Changes the verdict from `ok` to `review`, and adds a reason, if the options have a publisher's profile
/// and the summary is unusual for it. The probability of a mismatch does not change.
void add_unusual(const AnalyzedPair& pair, const Suspicions& suspicions, const JudgeOptions& options,
                 Judgement& judgement) {
  if (options.profile == nullptr || judgement.verdict != Verdict::ok) return;
  const auto deviations = unusual_deviations(*options.profile, suspicions.invented, options.base_rate);
  if (!deviations) return;
  judgement.verdict = Verdict::review;
  judgement.reasons.push_back(
      unusual_reason(expected_terms(judgement, pair.paper_text), suspicions.invented, *deviations));
}

/// Adds a reason for each foreign passage, if the probability that the summary is mixed reaches the threshold
/// for `review`, and its verdict is not `mismatch`. If the foreign part is large, the verdict becomes
/// `review`. The probability of a mismatch does not change, because it is about the whole summary.
void add_foreign_passages(const Model& model, PairScorer& scorer, const AnalyzedPair& pair,
                          const SuspicionSignals& signals, const Suspicions& suspicions,
                          const ContrastSet& contrast, const JudgeOptions& options, const DigestPlace& place,
                          Judgement& judgement) {
  constexpr double worth_a_look = 0.05;  // With a lower probability of a mixture, no passage is reported.
  constexpr double much = 0.25;          // This share of the weight of the judged sentences is a large part.
  if (judgement.verdict == Verdict::mismatch || probability_of(suspicions.mixed) < worth_a_look) return;
  PassageJudge passages(model, scorer, pair, contrast, options, place);
  if (probability_of(suspicions.mixed + passages.evidence(signals)) < options.thresholds.review) return;
  if (signals.foreign_share >= much) judgement.verdict = Verdict::review;
  std::ranges::move(passages.reasons(signals), std::back_inserter(judgement.reasons));
}

}  // namespace

Judgement unverified(const Message& cause, std::string code) {
  Judgement judgement;
  judgement.reasons.push_back({std::move(code), Severity::warning, cause});
  return judgement;
}

Judgement judge(const Model& model, PairScorer& scorer, const AnalyzedPair& pair, const ContrastSet& narrow,
                const JudgeOptions& options, const DigestPlace& place) {
  if (pair.summary.list.terms.empty()) {
    return unverified(
        {"The summary has no word that can be compared.", "요약에 대조할 수 있는 말이 없습니다."});
  }
  if (pair.document.terms.empty()) {
    return unverified(
        {"The abstract has no word that can be compared.", "초록에 대조할 수 있는 말이 없습니다."});
  }
  scorer.set_summary(pair.summary);
  const auto wider = fitting_papers(options.background, scorer, narrow.left_out);
  std::vector<const Document*> rivals(narrow.digest.begin(), narrow.digest.end());
  for (const std::size_t number : digest_rivals(model, scorer, place)) {
    rivals.push_back(&place.papers->document(number));
  }
  const std::size_t digest_size =
      place.papers == nullptr ? narrow.digest_size : place.papers->documents().size();
  const ContrastSet contrast{rivals, narrow.left_out, wider, digest_size};
  const PairScore score = scorer.score(pair.document, contrast);
  const Logit logit = summary_logit(model.calibration, score.signals, options.base_rate);
  if (const auto cause = why_unusable(model.calibration, logit)) return unverified(*cause);
  const SuspicionSignals signals = suspicion_signals(scorer, pair.summary_text, pair.document, score.signals);
  const Suspicions suspicions = suspicions_of(model, signals, options.base_rate);
  Judgement judgement;
  judgement.logit = logit.value;
  judgement.mismatch = probability_of(joint_logit(logit.value, suspicions.invented));
  judgement.verdict = verdict_of(*judgement.mismatch, options.thresholds);
  judgement.signals = shown_signals(score.signals, logit, suspicions.invented);
  if (options.evidence_terms > 0) add_evidence(model, scorer, pair, options, judgement);
  if (judgement.verdict != Verdict::ok) {
    judgement.reasons.push_back(explain_mismatch(model, scorer, pair, score, contrast, options, logit.value,
                                                 suspicions.invented, judgement));
  }
  add_unusual(pair, suspicions, options, judgement);
  add_foreign_passages(model, scorer, pair, signals, suspicions, contrast, options, place, judgement);
  return judgement;
}

}  // namespace daejo::audit
