#include "audit/index/indexed_background.h"

#include "audit/index/find_papers.h"

namespace daejo::audit {

std::vector<Document> IndexedBackground::find(std::vector<LikelierTerm> terms,
                                              std::span<const std::string_view> left_out) const {
  IndexSearch search(index_);
  return documents_of(index_, find_papers(search, model_, std::move(terms), papers_compared, left_out));
}

}  // namespace daejo::audit
