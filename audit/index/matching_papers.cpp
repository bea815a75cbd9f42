#include "audit/index/matching_papers.h"

#include <algorithm>
#include <tuple>

#include "audit/index/find_papers.h"

namespace daejo::audit {

double order_of(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

std::vector<MatchingPaper> PaperMatcher::match(std::string_view summary_text, std::size_t most) {
  summary_ = read_summary(workspace_.vocabulary, summary_text);
  workspace_.scorer.set_summary(summary_);
  const std::vector<FoundPaper> found = find_papers(
      search_, workspace_.model(), workspace_.scorer.likelier_terms(), std::max(most, papers_compared));
  const std::vector<Document> documents = documents_of(index_, found);
  const std::vector<Fit> fits = workspace_.scorer.fit(documents);
  std::vector<MatchingPaper> papers;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Segment& segment = index_.segments()[found[i].place.segment];
    const std::size_t number = found[i].place.paper;
    papers.push_back({documents[i].arxiv_id, static_cast<int>(segment.version(number).version),
                      std::string(segment.title(number)), fits[i]});
  }
  std::ranges::sort(papers, [](const MatchingPaper& a, const MatchingPaper& b) {
    return std::tuple(-order_of(a.fit), std::string_view(a.arxiv_id)) <
           std::tuple(-order_of(b.fit), std::string_view(b.arxiv_id));
  });
  papers.resize(std::min(papers.size(), most));
  return papers;
}

Fit PaperMatcher::fit(std::string_view title, std::string_view abstract) {
  return workspace_.scorer.fit(read_document(workspace_.vocabulary, {}, title, abstract));
}

}  // namespace daejo::audit
