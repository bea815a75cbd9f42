#include "audit/score/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "audit/score/evidence.h"
#include "audit/score/filler.h"

namespace daejo {
namespace {

/// Another paper that a summary fits as well as a right summary does.
struct BetterPaper {
  std::string arxiv_id;
  double logit = 0;  ///< Of a mismatch with it.
  bool in_digest = false;
};

const Rival* best_rival(const PairScore& score, bool in_digest) {
  const auto found = std::ranges::find(score.rivals, in_digest, &Rival::in_digest);
  return found == score.rivals.end() ? nullptr : &*found;
}

/// An abstract of a background. Only its terms are known.
Document background_document(const Model& model, const ContrastSet& contrast, const std::string& arxiv_id) {
  const auto id_of = [](const FittedPaper& paper) -> const std::string& { return paper.document.arxiv_id; };
  const auto wider = std::ranges::find(contrast.wider, arxiv_id, id_of);
  if (wider != contrast.wider.end()) return wider->document;
  Document document;
  document.arxiv_id = arxiv_id;
  const auto found = std::ranges::lower_bound(model.background.ids, hash_bytes(arxiv_id));
  for (const std::uint16_t term :
       model.background.terms_of(static_cast<std::size_t>(found - model.background.ids.begin()))) {
    document.terms.push_back({term, false, true, 0});
  }
  return document;
}

/// The paper that this summary is probably about: one of the run, else one of the background. A paper of the
/// background must fit much better, because each of thousands is unlikely beforehand.
std::optional<BetterPaper> paper_it_fits(const Model& model, PairScorer& scorer, const PairScore& score,
                                         const ContrastSet& contrast, const JudgeOptions& options) {
  const auto logit_of = [&](const Document& document, const Rival& rival, double base_rate) {
    const PairScore other = scorer.score(document, contrast, &rival.fit);
    return mismatch_logit(model.calibration, other.signals, base_rate).value;
  };
  if (const Rival* rival = best_rival(score, true)) {
    const auto found =
        std::ranges::find(contrast.digest, rival->arxiv_id, [](const Document* d) { return d->arxiv_id; });
    const double logit = logit_of(
        **found, *rival, rival_base_rate(options.base_rate, contrast.digest_size, usual_for_summaries));
    if (probability_of(logit) < options.thresholds.review) return BetterPaper{rival->arxiv_id, logit, true};
  }
  if (const Rival* rival = best_rival(score, false)) {
    const std::size_t papers =
        std::max(model.background.size(), options.background == nullptr ? 0 : options.background->size());
    const double base_rate = 1 - 1 / static_cast<double>(papers + 1);
    const double logit = logit_of(background_document(model, contrast, rival->arxiv_id), *rival, base_rate);
    if (probability_of(logit) < options.thresholds.review) return BetterPaper{rival->arxiv_id, logit, false};
  }
  return std::nullopt;
}

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
  reason.message = {"The summary says nothing particular to this paper; it would suit any.",
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

Reason explain_mismatch(const Model& model, PairScorer& scorer, const ReadPair& pair, const PairScore& score,
                        const ContrastSet& contrast, const JudgeOptions& options,
                        const Judgement& judgement) {
  const bool sure = judgement.verdict == Verdict::mismatch;
  Reason reason;
  if (const auto specificity = filler_specificity(model, pair.summary)) {
    reason = generic_reason(*specificity);
  } else if (const auto other = paper_it_fits(model, scorer, score, contrast, options)) {
    reason = swapped_reason(*other, *judgement.logit);
  } else {
    reason = unrelated_reason(sure);
  }
  reason.severity = sure ? Severity::error : Severity::warning;
  return reason;
}

std::vector<TermMatch> sound_evidence(const Model& model, const PairScorer& scorer, const ReadPair& pair) {
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

/// Adds the terms behind the verdict, and behind each signal that single terms make up.
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

Judgement unverified(const Message& cause, std::string code) {
  Judgement judgement;
  judgement.reasons.push_back({std::move(code), Severity::warning, cause});
  return judgement;
}

Judgement judge(const Model& model, PairScorer& scorer, const ReadPair& pair, const ContrastSet& narrow,
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
  const Logit logit = mismatch_logit(model.calibration, score.signals, options.base_rate);
  if (const auto cause = why_unusable(model.calibration, logit)) return unverified(*cause);
  Judgement judgement;
  judgement.logit = logit.value;
  judgement.mismatch = probability_of(logit.value);
  judgement.verdict = verdict_of(*judgement.mismatch, options.thresholds);
  judgement.signals.reserve(signal_count);
  for (std::size_t i = 0; i < signal_count; ++i) {
    judgement.signals.push_back({std::string(signal_names[i]), score.signals[i], logit.contributions[i], {}});
  }
  if (options.evidence_terms > 0) add_evidence(model, scorer, pair, options, judgement);
  if (judgement.verdict != Verdict::ok) {
    judgement.reasons.push_back(explain_mismatch(model, scorer, pair, score, contrast, options, judgement));
  }
  return judgement;
}

}  // namespace daejo
