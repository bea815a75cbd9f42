#include "index/indexed_background.h"

#include "index/find_papers.h"

namespace daejo {

std::vector<Document> IndexedBackground::find(std::vector<LikelierTerm> terms,
                                              std::span<const std::string_view> left_out) const {
  IndexSearch search(index_);
  std::vector<Document> documents;
  for (const FoundPaper& found : find_papers(search, model_, std::move(terms), papers_compared, left_out)) {
    documents.push_back(document_of(index_.segments()[found.place.segment], found.place.paper));
  }
  return documents;
}

}  // namespace daejo
