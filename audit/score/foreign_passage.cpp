#include "audit/score/foreign_passage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "audit/score/calibration.h"
#include "audit/score/digest_rivals.h"

namespace daejo::audit {
namespace {

/// A passage with fewer terms says too little to search for another paper.
constexpr std::size_t fewest_terms = 8;
/// Another paper is named only if the probability that the passage does not fit it is at most this.
constexpr double most_doubt = 0.1;

/// The foreign sentences are judged together, as if they were a summary of their own. This is the base rate
/// for that judgement: they are as likely right as wrong.
constexpr double even_odds = 0.5;
/// The three numbers of the formula in `PassageJudge::evidence`, chosen by cross-validation over papers to
/// give few false warnings. The logit is that of the judgement above. A high weight of the sentences lowers
/// the evidence, because a right summary that goes into details of the full paper usually does so at length.
constexpr double per_logit = 0.3;
constexpr double most_logit = 9;
constexpr double evidence_bias = 1.7;

/// The indices of the sentences that are at least as likely foreign as not, ascending. If there are none, the
/// index of the sentence that is most likely foreign.
std::vector<std::size_t> foreign_sentences(const SuspicionSignals& signals) {
  std::vector<std::size_t> sentences;
  for (std::size_t i = 0; i < signals.foreign.size(); ++i) {
    if (signals.foreign[i] >= 0) sentences.push_back(i);
  }
  if (sentences.empty() && !signals.foreign.empty()) {
    sentences.push_back(
        static_cast<std::size_t>(std::ranges::max_element(signals.foreign) - signals.foreign.begin()));
  }
  return sentences;
}

Reason passage_reason(const ForeignPassage& passage, const std::optional<BetterPaper>& other) {
  Reason reason;
  reason.code = "foreign-passage";
  reason.source = passage.span;
  reason.message = {"This passage seems to be about other work than the paper, while the rest fits.",
                    "나머지와 달리 이 대목은 다른 연구를 설명하는 것으로 보입니다."};
  if (other) {
    reason.message.english =
        fmt::format("This passage fits another paper{}, {}, while the rest fits its own.",
                    other->in_digest ? " of this digest" : "", other->arxiv_id);
    reason.message.korean =
        fmt::format("나머지와 달리 이 대목은 {} {}에 맞습니다.",
                    other->in_digest ? "이 다이제스트의 다른 논문" : "다른 논문", other->arxiv_id);
  }
  reason.evidence = {{"probability", passage.probability}};
  if (other) reason.evidence.push_back({"other_id", other->arxiv_id});
  return reason;
}

}  // namespace

std::vector<ForeignPassage> foreign_passages(const SuspicionSignals& signals) {
  std::vector<ForeignPassage> passages;
  std::size_t last = 0;
  for (const std::size_t i : foreign_sentences(signals)) {
    const double probability = probability_of(signals.foreign[i]);
    if (!passages.empty() && i == last + 1) {
      passages.back().span.end = signals.sentences[i].span.end;
      passages.back().probability = std::max(passages.back().probability, probability);
    } else {
      passages.push_back({signals.sentences[i].span, probability});
    }
    last = i;
  }
  return passages;
}

PassageJudge::PassageJudge(const Model& model, PairScorer& scorer, const AnalyzedPair& pair,
                           const ContrastSet& contrast, const JudgeOptions& options, const DigestPlace& place)
    : model_(model), scorer_(scorer), pair_(pair), contrast_(contrast), options_(options), place_(place) {}

PassageJudge::~PassageJudge() {
  scorer_.set_summary(pair_.summary);
}

template <typename Use>
void PassageJudge::score(const std::string& text, const Use& use) {
  const SummaryTerms terms = read_summary(model_, text);
  scorer_.set_summary(terms);
  std::vector<const Document*> rivals(contrast_.digest.begin(), contrast_.digest.end());
  for (const std::size_t number : digest_rivals(model_, scorer_, place_)) {
    const Document* rival = &place_.papers->document(number);
    if (std::ranges::find(rivals, rival) == rivals.end()) rivals.push_back(rival);
  }
  const ContrastSet contrast{rivals, contrast_.left_out, contrast_.wider, contrast_.digest_size};
  use(terms, scorer_.score(pair_.document, contrast), contrast);
}

double PassageJudge::evidence(const SuspicionSignals& signals) {
  const std::vector<std::size_t> chosen = foreign_sentences(signals);
  std::string text;
  double weight = 0;
  for (const std::size_t sentence : chosen) {
    text.append(signals.sentences[sentence].span.of(pair_.summary_text)).append("\n");
    weight += signals.sentences[sentence].weight;
  }
  double logit = 0;
  score(text, [&](const SummaryTerms&, const PairScore& score, const ContrastSet&) {
    logit = mismatch_logit(model_.calibration, score.signals, even_odds).value;
  });
  return evidence_bias + per_logit * std::min(logit, most_logit) - std::log1p(weight);
}

std::vector<Reason> PassageJudge::reasons(const SuspicionSignals& signals) {
  std::vector<Reason> reasons;
  for (const ForeignPassage& passage : foreign_passages(signals)) {
    std::optional<BetterPaper> other;
    score(std::string(passage.span.of(pair_.summary_text)),
          [&](const SummaryTerms& terms, const PairScore& score, const ContrastSet& contrast) {
            if (terms.list.terms.size() < fewest_terms) return;
            other = find_better_paper(model_, scorer_, score, contrast, options_);
          });
    if (other && probability_of(other->logit) > most_doubt) other.reset();
    reasons.push_back(passage_reason(passage, other));
  }
  return reasons;
}

}  // namespace daejo::audit
