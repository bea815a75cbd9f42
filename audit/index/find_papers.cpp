#include "audit/index/find_papers.h"

#include <utility>

#include "audit/score/search_terms.h"

namespace daejo::audit {
std::vector<FoundPaper> find_papers(IndexSearch& search, const Model& model, std::vector<LikelierTerm> terms,
                                    std::size_t most, std::span<const std::string_view> left_out) {
  return search.search(search_terms(model, std::move(terms)), most, left_out);
}

std::vector<Document> documents_of(const PaperIndex& index, std::span<const FoundPaper> papers) {
  std::vector<Document> documents;
  documents.reserve(papers.size());
  for (const FoundPaper& found : papers) {
    const Segment& segment = index.segments()[found.place.segment];
    Document& document = documents.emplace_back();
    document.arxiv_id = segment.id(found.place.paper);
    for (const EnglishTermId term : segment.terms(found.place.paper)) {
      document.terms.push_back({term, false, true, 0, {}});
    }
  }
  return documents;
}

}  // namespace daejo::audit
