#include "audit/score/foreign_passage.h"

#include <fmt/format.h>

#include <algorithm>

#include "audit/score/digest_rivals.h"

namespace daejo {
namespace {

/// A shorter passage says too little to be looked up.
constexpr std::size_t fewest_terms = 8;

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
  if (signals.foreign.empty()) return passages;
  bool continues = false;
  for (std::size_t i = 0; i < signals.foreign.size(); ++i) {
    const bool foreign = signals.foreign[i] >= 0;
    const double probability = probability_of(signals.foreign[i]);
    if (foreign && continues) {
      passages.back().span.end = signals.sentences[i].span.end;
      passages.back().probability = std::max(passages.back().probability, probability);
    } else if (foreign) {
      passages.push_back({signals.sentences[i].span, probability});
    }
    continues = foreign;
  }
  if (passages.empty()) {
    const auto worst =
        static_cast<std::size_t>(std::ranges::max_element(signals.foreign) - signals.foreign.begin());
    passages.push_back({signals.sentences[worst].span, probability_of(signals.foreign[worst])});
  }
  return passages;
}

std::vector<Reason> foreign_passage_reasons(const Model& model, PairScorer& scorer, const ReadPair& pair,
                                            const SuspicionSignals& signals, const ContrastSet& contrast,
                                            const JudgeOptions& options, const DigestPlace& place) {
  std::vector<Reason> reasons;
  for (const ForeignPassage& passage : foreign_passages(signals)) {
    const SummaryTerms terms = read_summary(model, passage.span.of(pair.summary_text));
    std::optional<BetterPaper> other;
    if (terms.list.terms.size() >= fewest_terms) {
      scorer.set_summary(terms);
      std::vector<const Document*> rivals(contrast.digest.begin(), contrast.digest.end());
      for (const std::size_t number : digest_rivals(model, scorer, place)) {
        const Document* rival = &place.papers->document(number);
        if (std::ranges::find(rivals, rival) == rivals.end()) rivals.push_back(rival);
      }
      const ContrastSet of_passage{rivals, contrast.left_out, contrast.wider, contrast.digest_size};
      other = paper_it_fits(model, scorer, scorer.score(pair.document, of_passage), of_passage, options);
    }
    reasons.push_back(passage_reason(passage, other));
  }
  scorer.set_summary(pair.summary);
  return reasons;
}

}  // namespace daejo
