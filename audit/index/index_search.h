#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/paper_index.h"
#include "audit/index/postings_search.h"

namespace daejo::audit {

/// Searches the papers of an index; see `PostingsSearch`. Each thread needs its own object.
class IndexSearch {
 public:
  explicit IndexSearch(const PaperIndex& index);

  /// Searches like `PostingsSearch::search`, but leaves out papers that a newer version replaced, and papers
  /// whose arXiv ids are in `left_out`. Throws `InputError` if it notices that the index is damaged.
  std::vector<FoundPaper> search(std::span<const TermWeight> terms, std::size_t most,
                                 std::span<const std::string_view> left_out = {});

 private:
  const PaperIndex& index_;
  std::vector<const SearchedPapers*> segments_;
  PostingsSearch search_;
};

}  // namespace daejo::audit
