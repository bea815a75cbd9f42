#include "audit/score/better_paper.h"

#include <algorithm>

#include "audit/score/digest_rivals.h"

namespace daejo::audit {
namespace {

const Rival* best_rival(const PairScore& score, bool in_digest) {
  const auto found = std::ranges::find(score.rivals, in_digest, &Rival::in_digest);
  return found == score.rivals.end() ? nullptr : &*found;
}

/// The document of a paper from the wider background or, if it is not from there, from the model's
/// background. It has only the id and the terms.
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

}  // namespace

std::optional<BetterPaper> find_better_paper(const Model& model, PairScorer& scorer, const PairScore& score,
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

}  // namespace daejo::audit
