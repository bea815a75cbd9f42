#include "audit/index/paper_collector.h"

#include <algorithm>
#include <utility>

#include "audit/index/make_segment.h"
#include "audit/model/string_table.h"

namespace daejo::audit {

void PaperCollector::note_segment(std::uint32_t number, const Segment& segment) {
  // Segments come in order. If a paper is in several segments, the last of them has the newest version.
  for (std::uint32_t paper = 0; paper < segment.papers(); ++paper) {
    known_.insert_or_assign(hash_bytes(segment.id(paper)), Known{{number, paper}, segment.version(paper)});
  }
}

void PaperCollector::add(IndexedPaper paper) {
  const auto number = static_cast<std::uint32_t>(papers_.size());
  const Known added{{here, number}, paper.version};
  const auto [found, is_new] = known_.try_emplace(hash_bytes(paper.id), added);
  if (!is_new) {
    Known& old = found->second;
    if (paper.version <= old.version) return;
    if (old.place.segment == here) {
      terms_ -= papers_[old.place.paper].terms.size();
      papers_[old.place.paper] = {};
    } else {
      replaced_.push_back(old.place);
    }
    old = added;
  }
  terms_ += paper.terms.size();
  papers_.push_back(std::move(paper));
}

std::string PaperCollector::take_segment(std::uint32_t number) {
  std::erase_if(papers_, [](const IndexedPaper& paper) { return paper.id.empty(); });
  std::ranges::stable_sort(papers_, {}, [](const IndexedPaper& paper) { return paper.terms.size(); });
  for (std::uint32_t i = 0; i < papers_.size(); ++i) {
    known_[hash_bytes(papers_[i].id)].place = {number, i};
  }
  std::string segment = make_segment(papers_, replaced_, vocabulary_terms_);
  papers_.clear();
  replaced_.clear();
  terms_ = 0;
  return segment;
}

}  // namespace daejo::audit
