#include "audit/index/postings_search.h"

#include <utility>

namespace daejo::audit {
namespace {

/// Papers are tested in groups of this size. A group is skipped as a whole if none of its sums is high
/// enough.
constexpr std::size_t papers_tested_together = 64;

/// Optional lists are not scanned. A paper is looked up in them only if its other terms have a high enough
/// sum. MaxScore lets the weights of the optional lists add up to just below the sum that a result needs. But
/// then nearly any paper with one other term must be looked up. Here, the weights of the optional lists add
/// up to less than 1 / `optional_share` of that sum. The other terms must supply the rest, so fewer papers
/// are looked up, and the search is faster.
constexpr std::uint64_t optional_share = 2;

/// Whether any sum is at least `least`. The loop body has no branch, so that the compiler can vectorise it.
bool any_at_least(std::span<const std::uint32_t> sums, std::uint32_t least) {
  unsigned any = 0;
  for (const std::uint32_t sum : sums) any |= sum >= least ? 1U : 0U;
  return any != 0;
}

std::uint16_t shortest(std::span<const std::uint16_t> lengths) {
  std::uint16_t least = 0xFFFF;
  for (const std::uint16_t length : lengths) least = length < least ? length : least;
  return least;
}

}  // namespace

std::vector<FoundPaper> PostingsSearch::search(std::span<const SearchedPapers* const> parts,
                                               std::span<const TermWeight> terms, std::size_t most,
                                               const PaperScore& least, const Skip& skip) {
  parts_ = parts;
  most_ = most;
  least_ = least;
  skip_ = &skip;
  best_.clear();
  if (most == 0) return {};
  for (std::uint32_t part = 0; part < parts.size(); ++part) {
    open_lists(*parts[part], terms);
    search_part(part);
  }
  std::ranges::sort_heap(best_, [&](const auto& a, const auto& b) { return is_better(a, b); });
  return std::move(best_);
}

void PostingsSearch::open_lists(const SearchedPapers& papers, std::span<const TermWeight> terms) {
  lists_.clear();
  all_ = 0;
  for (const TermWeight& term : terms) {
    const Postings postings = papers.postings(term.term);
    if (postings.is_empty() || term.weight == 0) continue;
    lists_.push_back({postings, term.weight, 0, 0});
    all_ += term.weight;
  }
  // The sort is stable, so that the order is the same on every machine.
  std::ranges::stable_sort(lists_, [](const List& a, const List& b) {
    return a.postings.cost() * b.weight > b.postings.cost() * a.weight;
  });
}

void PostingsSearch::search_part(std::uint32_t part) {
  const std::span<const std::uint16_t> lengths = parts_[part]->lengths();
  for (std::size_t first = 0; first < lengths.size(); first += window) {
    const std::size_t papers = std::min(window, lengths.size() - first);
    const std::uint64_t least = least_sum(length_norm(shortest(lengths.subspan(first, papers))));
    if (all_ < least) continue;
    optional_ = 0;
    optional_sum_ = 0;
    while (optional_ < lists_.size() && optional_share * (optional_sum_ + lists_[optional_].weight) < least) {
      optional_sum_ += lists_[optional_++].weight;
    }
    search_window(part, first, papers, least);
  }
}

void PostingsSearch::search_window(std::uint32_t part, std::size_t first, std::size_t papers,
                                   std::uint64_t least) {
  const std::span<std::uint32_t> sums = std::span(sums_).first(papers);
  std::ranges::fill(sums, 0U);
  const auto first_paper = static_cast<std::uint32_t>(first);
  for (List& list : std::span(lists_).subspan(optional_)) {
    if (list.next_paper != first) list.at = list.postings.find(first_paper);
    list.at = list.postings.add_to(sums, first_paper, list.weight, list.at);
    list.next_paper = first + papers;
  }
  const auto enough = static_cast<std::uint32_t>(least - optional_sum_);
  for (std::size_t begin = 0; begin < papers; begin += papers_tested_together) {
    const auto some = sums.subspan(begin, std::min(papers_tested_together, papers - begin));
    if (!any_at_least(some, enough)) continue;
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (some[i] >= enough) consider({part, static_cast<std::uint32_t>(first + begin + i)}, some[i]);
    }
  }
}

void PostingsSearch::consider(PaperPlace place, std::uint64_t sum) {
  const std::uint64_t norm = length_norm(parts_[place.segment]->lengths()[place.paper]);
  const std::uint64_t least = least_sum(norm);
  std::uint64_t rest = optional_sum_;
  for (std::size_t i = optional_; i-- > 0;) {
    if (sum + rest < least) return;
    rest -= lists_[i].weight;
    if (lists_[i].postings.contains(place.paper)) sum += lists_[i].weight;
  }
  const FoundPaper found{place, {sum, norm}};
  const auto better = [&](const FoundPaper& a, const FoundPaper& b) { return is_better(a, b); };
  const bool is_full = best_.size() == most_;
  if (sum < least || (is_full && !is_better(found, best_.front()))) return;
  if (*skip_ && (*skip_)(place)) return;
  if (is_full) {
    std::ranges::pop_heap(best_, better);
    best_.pop_back();
  }
  best_.push_back(found);
  std::ranges::push_heap(best_, better);
}

bool PostingsSearch::is_better(const FoundPaper& a, const FoundPaper& b) const {
  const std::uint64_t left = a.score.sum * b.score.norm;
  const std::uint64_t right = b.score.sum * a.score.norm;
  if (left != right) return left > right;
  return parts_[a.place.segment]->id(a.place.paper) < parts_[b.place.segment]->id(b.place.paper);
}

std::uint64_t PostingsSearch::least_sum(std::uint64_t norm) const {
  const auto reaching = [&](const PaperScore& score) {
    return (score.sum * norm + score.norm - 1) / score.norm;
  };
  const std::uint64_t asked_for = std::max<std::uint64_t>(reaching(least_), 1);
  return best_.size() < most_ ? asked_for : std::max(reaching(best_.front().score), asked_for);
}

}  // namespace daejo::audit
