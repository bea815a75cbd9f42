#include "audit/score/wider_background.h"

#include <utility>

namespace daejo::audit {

std::vector<FittedPaper> fitting_papers(const WiderBackground* background, PairScorer& scorer,
                                        std::span<const std::string_view> left_out) {
  if (background == nullptr) return {};
  std::vector<Document> documents = background->find(scorer.likelier_terms(), left_out);
  const std::vector<Fit> fits = scorer.fit(documents);
  std::vector<FittedPaper> papers;
  papers.reserve(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) papers.push_back({std::move(documents[i]), fits[i]});
  return papers;
}

}  // namespace daejo::audit
