#include "audit/index/index_search.h"

#include <algorithm>

namespace daejo::audit {

IndexSearch::IndexSearch(const PaperIndex& index) : index_(index) {
  for (const Segment& segment : index.segments()) segments_.push_back(&segment);
}

std::vector<FoundPaper> IndexSearch::search(std::span<const TermWeight> terms, std::size_t most,
                                            std::span<const std::string_view> left_out) {
  const auto skip = [&](PaperPlace place) {
    if (index_.is_replaced(place)) return true;
    return !left_out.empty() &&
           std::ranges::find(left_out, segments_[place.segment]->id(place.paper)) != left_out.end();
  };
  return search_.search(segments_, terms, most, {}, skip);
}

}  // namespace daejo::audit
