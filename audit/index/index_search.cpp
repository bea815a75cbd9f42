#include "audit/index/index_search.h"

#include <algorithm>
#include <utility>

namespace daejo {
namespace {

/// Papers that are tested together: nearly every such block has none that is good enough.
constexpr std::size_t block = 64;

/// MaxScore lets the optional lists come to just less than the least sum that is good enough; then every
/// paper with a single other term is looked up in them. It takes half the time where they come to this part
/// of it only: the others have to make up for the rest.
constexpr std::uint64_t optional_share = 2;

/// Without a branch, so that the compiler takes several at a time.
bool any_at_least(std::span<const std::uint32_t> sums, std::uint32_t least) {
  unsigned any = 0;
  for (const std::uint32_t sum : sums) any |= sum >= least ? 1U : 0U;
  return any != 0;
}

}  // namespace

std::vector<FoundPaper> IndexSearch::search(std::span<const TermWeight> terms, std::size_t most,
                                            std::span<const std::string_view> left_out) {
  most_ = most;
  left_out_ = left_out;
  best_.clear();
  if (most == 0) return {};
  for (std::uint32_t i = 0; i < index_.segments().size(); ++i) {
    open_lists(index_.segments()[i], terms);
    search_segment(i);
  }
  std::ranges::sort_heap(best_, [&](const auto& a, const auto& b) { return is_better(a, b); });
  return std::move(best_);
}

void IndexSearch::open_lists(const Segment& segment, std::span<const TermWeight> terms) {
  lists_.clear();
  for (const TermWeight& term : terms) {
    const Postings postings = segment.postings(term.term);
    if (!postings.is_empty() && term.weight > 0) lists_.push_back({postings, term.weight, 0});
  }
  // A stable order, so that the same is done everywhere.
  std::ranges::stable_sort(lists_, [](const List& a, const List& b) {
    return a.postings.cost() * b.weight > b.postings.cost() * a.weight;
  });
  optional_ = 0;
  optional_sum_ = 0;
  all_ = 0;
  for (const List& list : lists_) all_ += list.weight;
}

void IndexSearch::search_segment(std::uint32_t number) {
  const std::span<const std::uint16_t> lengths = index_.segments()[number].lengths();
  for (std::size_t first = 0; first < lengths.size(); first += window) {
    // Later windows have longer papers and better ones to beat, so what is optional stays so.
    const std::uint64_t least = least_sum(length_norm(lengths[first]));
    if (all_ < least) return;
    while (optional_ < lists_.size() && optional_share * (optional_sum_ + lists_[optional_].weight) < least) {
      optional_sum_ += lists_[optional_++].weight;
    }
    const std::size_t papers = std::min(window, lengths.size() - first);
    look_through(number, static_cast<std::uint32_t>(first), papers, least);
  }
}

void IndexSearch::look_through(std::uint32_t segment, std::uint32_t first, std::size_t papers,
                               std::uint64_t least) {
  const std::span<std::uint32_t> sums = std::span(sums_).first(papers);
  std::ranges::fill(sums, 0U);
  for (std::size_t i = optional_; i < lists_.size(); ++i) {
    lists_[i].at = lists_[i].postings.add_to(sums, first, lists_[i].weight, lists_[i].at);
  }
  // Were the lengths out of order, for damage, the optional lists could be enough by themselves.
  const auto enough = static_cast<std::uint32_t>(std::max(least, optional_sum_ + 1) - optional_sum_);
  for (std::size_t begin = 0; begin < papers; begin += block) {
    const auto some = sums.subspan(begin, std::min(block, papers - begin));
    if (!any_at_least(some, enough)) continue;
    for (std::size_t i = 0; i < some.size(); ++i) {
      const auto paper = static_cast<std::uint32_t>(first + begin + i);
      if (some[i] >= enough) consider({segment, paper}, some[i]);
    }
  }
}

void IndexSearch::consider(PaperPlace place, std::uint64_t sum) {
  const std::uint64_t norm = length_norm(index_.segments()[place.segment].lengths()[place.paper]);
  const std::uint64_t least = least_sum(norm);
  std::uint64_t rest = optional_sum_;
  for (std::size_t i = optional_; i-- > 0;) {
    if (sum + rest < least) return;
    rest -= lists_[i].weight;
    if (lists_[i].postings.contains(place.paper)) sum += lists_[i].weight;
  }
  const FoundPaper found{place, sum, norm};
  const auto better = [&](const FoundPaper& a, const FoundPaper& b) { return is_better(a, b); };
  const bool is_full = best_.size() == most_;
  if (sum < least || (is_full && !is_better(found, best_.front()))) return;
  if (index_.is_replaced(place)) return;
  if (!left_out_.empty() && std::ranges::find(left_out_, id_of(place)) != left_out_.end()) return;
  if (is_full) {
    std::ranges::pop_heap(best_, better);
    best_.pop_back();
  }
  best_.push_back(found);
  std::ranges::push_heap(best_, better);
}

bool IndexSearch::is_better(const FoundPaper& a, const FoundPaper& b) const {
  const std::uint64_t left = a.sum * b.norm;
  const std::uint64_t right = b.sum * a.norm;
  if (left != right) return left > right;
  return id_of(a.place) < id_of(b.place);
}

std::string_view IndexSearch::id_of(PaperPlace place) const {
  return index_.segments()[place.segment].id(place.paper);
}

std::uint64_t IndexSearch::least_sum(std::uint64_t norm) const {
  if (best_.size() < most_) return 1;
  const FoundPaper& worst = best_.front();
  return std::max<std::uint64_t>((worst.sum * norm + worst.norm - 1) / worst.norm, 1);
}

}  // namespace daejo
