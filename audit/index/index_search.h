#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/paper_index.h"

namespace daejo {

/// A term that is looked for, with what a paper that has it gets for it, in whole steps of `weight_step`, so
/// that sums do not depend on their order.
struct TermWeight {
  EnglishTermId term = 0;
  std::uint32_t weight = 0;
};

inline constexpr double weight_step = 1.0 / 1024;

/// What a sum of weights is divided by for a paper of so many terms, up to a factor: the root, rounded.
inline std::uint32_t length_norm(std::uint32_t length) {
  constexpr double steps = 64;
  return static_cast<std::uint32_t>(
      std::lround(steps * std::sqrt(std::max(static_cast<double>(length), 1.0))));
}

/// A paper that was found.
struct FoundPaper {
  PaperPlace place;
  std::uint64_t sum = 0;   ///< The weights of the terms that it has.
  std::uint64_t norm = 1;  ///< `length_norm` of its terms.

  bool operator==(const FoundPaper&) const = default;
};

/// Finds the papers of an index with the highest sum of weights over the root of the number of their terms:
/// exactly those that a comparison with every paper would find, in the same order, by MaxScore (Turtle and
/// Flood 1995, "Query evaluation: strategies and optimizations"), with score bounds for windows of papers as
/// in block-max indexes (Ding and Suel 2011, "Faster top-k document retrieval using block-max indexes"): a
/// segment's papers are in the order of their lengths, so the first one of a window bounds all of it. It
/// keeps working memory between searches, so one serves one thread.
class IndexSearch {
 public:
  explicit IndexSearch(const PaperIndex& index) : index_(index), sums_(window) {}

  /// At most `most` papers, best first, equal ones by id; none that a newer version replaced, none of
  /// `left_out` (arXiv ids), and none without any of the terms, which must be different ones. Throws
  /// `InputError` where the index is damaged.
  std::vector<FoundPaper> search(std::span<const TermWeight> terms, std::size_t most,
                                 std::span<const std::string_view> left_out = {});

 private:
  static constexpr std::size_t window = 4096;  ///< Papers that are looked at together.

  /// A term's papers in the segment at hand.
  struct List {
    Postings postings;
    std::uint32_t weight = 0;
    std::size_t at = 0;  // see `Postings::add_to`
  };

  void open_lists(const Segment& segment, std::span<const TermWeight> terms);
  void search_segment(std::uint32_t number);
  void look_through(std::uint32_t segment, std::uint32_t first, std::size_t papers, std::uint64_t least);
  void consider(PaperPlace place, std::uint64_t sum);
  bool is_better(const FoundPaper& a, const FoundPaper& b) const;
  std::string_view id_of(PaperPlace place) const;
  /// The least sum with which a paper of this norm can still be among the best.
  std::uint64_t least_sum(std::uint64_t norm) const;

  const PaperIndex& index_;
  std::vector<std::uint32_t> sums_;  // by paper of a window
  std::vector<List> lists_;          // the longest for their weight first
  std::uint64_t all_ = 0;            // of all their weights
  std::size_t optional_ = 0;         // so many of the lists cannot make a paper good enough on their own
  std::uint64_t optional_sum_ = 0;   // of their weights
  std::size_t most_ = 0;
  std::span<const std::string_view> left_out_;
  std::vector<FoundPaper> best_;  // a heap with the worst on top
};

}  // namespace daejo
