#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/index_format.h"
#include "audit/index/postings.h"
#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// A term to search for, and the weight that it adds to the score of a paper that has the term. A weight is a
/// whole number of steps of size `weight_step`, so that sums do not depend on the order of addition.
struct TermWeight {
  EnglishTermId term = 0;
  std::uint32_t weight = 0;
};

inline constexpr double weight_step = 1.0 / 1024;

/// The weight of a term. `likelihood` is the log ratio that says how much likelier the summary makes the term
/// (see `LikelierTerm`). It must not be negative.
inline std::uint32_t weight_of(double likelihood) {
  return static_cast<std::uint32_t>(std::lround(likelihood / weight_step));
}

/// The number by which the sum of weights is divided for a paper with `length` distinct terms: 64 times the
/// square root of `length`, rounded. A length of 0 counts as 1.
inline std::uint32_t length_norm(std::uint32_t length) {
  constexpr double steps = 64;
  return static_cast<std::uint32_t>(
      std::lround(steps * std::sqrt(std::max(static_cast<double>(length), 1.0))));
}

/// The score of a paper: the fraction sum / norm.
struct PaperScore {
  std::uint64_t sum = 0;   ///< The sum of the weights of those searched terms that the paper has.
  std::uint64_t norm = 1;  ///< `length_norm` of the paper's number of terms.

  bool operator==(const PaperScore&) const = default;
};

/// A search result. `place.segment` is the number of the searched part that has the paper.
struct FoundPaper {
  PaperPlace place;
  PaperScore score;

  bool operator==(const FoundPaper&) const = default;
};

/// A set of papers that can be searched: a segment of an index, or papers of a digest. The papers are
/// numbered from 0, and there are at most 65,536.
class SearchedPapers {
 public:
  virtual ~SearchedPapers() = default;

  /// The number of distinct terms of each paper.
  virtual std::span<const std::uint16_t> lengths() const = 0;
  virtual std::string_view id(std::size_t paper) const = 0;
  virtual Postings postings(EnglishTermId term) const = 0;

 protected:
  SearchedPapers() = default;
  SearchedPapers(const SearchedPapers&) = default;
  SearchedPapers& operator=(const SearchedPapers&) = default;
};

/// Finds the papers with the highest scores. A score is the sum of the weights of those searched terms that
/// the paper has, divided by the square root of the paper's number of terms. The result is the same as if
/// every paper were scored. The method is MaxScore (Turtle and Flood 1995, "Query evaluation: strategies and
/// optimizations") with score bounds for windows of papers, as in block-max indexes (Ding and Suel 2011,
/// "Faster top-k document retrieval using block-max indexes"): in a window, the norm of the shortest paper
/// bounds all scores. An object reuses its memory between searches, so each thread needs its own object.
class PostingsSearch {
 public:
  /// Returns true for a paper that must not be in the results.
  using Skip = std::function<bool(PaperPlace)>;

  PostingsSearch() : sums_(window) {}

  /// Returns the best papers of all `parts`, at most `most`, best first. Papers with equal scores are in the
  /// order of their ids. It leaves out papers for which `skip` returns true, papers with a score below
  /// `least`, and papers that have no term of positive weight. No term may be given twice. Exceptions of the
  /// parts are passed on.
  std::vector<FoundPaper> search(std::span<const SearchedPapers* const> parts,
                                 std::span<const TermWeight> terms, std::size_t most,
                                 const PaperScore& least = {}, const Skip& skip = {});

 private:
  static constexpr std::size_t window = 4096;  ///< How many papers are scored together, at most.

  /// The papers of the current part that have a term, and the term's weight.
  struct List {
    Postings postings;
    std::uint32_t weight = 0;
    std::size_t at = 0;  // The position for a call of `Postings::add_to` with `first` = `next_paper`.
    std::size_t next_paper = 0;
  };

  void open_lists(const SearchedPapers& papers, std::span<const TermWeight> terms);
  void search_part(std::uint32_t part);
  void search_window(std::uint32_t part, std::size_t first, std::size_t papers, std::uint64_t least);
  void consider(PaperPlace place, std::uint64_t sum);
  bool is_better(const FoundPaper& a, const FoundPaper& b) const;
  /// The lowest sum of weights with which a paper of this norm can still be among the results.
  std::uint64_t least_sum(std::uint64_t norm) const;

  std::span<const SearchedPapers* const> parts_;
  std::vector<std::uint32_t> sums_;  // For each paper of the current window, the sum of weights so far.
  std::vector<List> lists_;          // Sorted by cost divided by weight, the highest first.
  std::uint64_t all_ = 0;            // The sum of the weights of all lists.
  /// How many lists at the start of `lists_` are optional in the current window. Even together, the terms of
  /// optional lists cannot make a paper good enough for the results.
  std::size_t optional_ = 0;
  std::uint64_t optional_sum_ = 0;  // The sum of the weights of the optional lists.
  std::size_t most_ = 0;
  PaperScore least_;
  const Skip* skip_ = nullptr;
  std::vector<FoundPaper> best_;  // The best papers so far, as a heap with the worst of them on top.
};

}  // namespace daejo::audit
