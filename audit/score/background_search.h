#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/model.h"

namespace daejo::audit {

/// A vocabulary term and its log ratio given the summary.
struct TermLikelihood {
  std::uint32_t term = 0;
  float likelihood = 0;
};

/// The abstract of the summary's own paper: the one that its entry links to. The abstracts of the background
/// are compared with it.
struct OwnAbstract {
  std::span<const std::uint32_t> terms;  ///< Its terms in the vocabulary, ascending.
  std::size_t length = 0;  ///< The number of all its distinct terms, including those outside the vocabulary.
  std::string_view id;     ///< The paper with this id is never returned; may be empty.
  std::span<const std::string_view> left_out = {};  ///< Papers with these ids are not returned either.
};

struct BackgroundAnswer {
  std::vector<std::uint32_t> documents;  ///< The abstracts that the summary makes likeliest, best first.
  std::size_t likelier = 0;              ///< How many abstracts it makes likelier than the own one.
};

/// Finds the abstracts of the background that a summary fits best, by the mean log ratio of their terms. Log
/// ratios are added as integer steps, so that sums do not depend on the order. An object reuses its memory,
/// so each thread needs its own; earlier searches do not affect results.
class BackgroundSearch {
 public:
  explicit BackgroundSearch(const Background& background);

  /// Loads the terms that a summary makes likelier, each once. Later searches use them.
  void set_terms(std::span<const TermLikelihood> terms);

  /// Returns at most `most` abstracts. An abstract that shares four fifths of its terms with the own one is
  /// skipped, as another version of the same paper.
  BackgroundAnswer search(const OwnAbstract& own, std::size_t most);

 private:
  struct Row {
    std::uint32_t term = 0;
    std::uint32_t begin = 0;  ///< An index into the postings.
    std::uint32_t end = 0;
    float likelihood = 0;
  };

  /// An abstract and its mean.
  struct Candidate {
    std::uint16_t mean = 0;
    std::uint32_t document = 0;
  };

  void choose_rows(std::span<const TermLikelihood> terms);
  std::uint16_t mean_of_own(const OwnAbstract& own) const;
  std::vector<std::uint32_t> documents_left_out(const OwnAbstract& own) const;
  /// Counts the abstracts whose mean is over the bound. It also fills `best_` with at least the `count` best
  /// abstracts, or with all if there are fewer.
  std::size_t scan_all_blocks(std::uint16_t bound, std::size_t count);
  /// Gives the same count as `scan_all_blocks`, but scans the blocks only if `best_` is not enough.
  std::size_t count_over(std::uint16_t bound, std::size_t count);
  /// Whether an abstract is another version of the own one. `own_terms` is the number of terms of the own
  /// abstract; they are marked in `is_own_term_`.
  bool is_own_paper(std::uint32_t document, std::size_t own_terms) const;

  const Background& background_;
  std::size_t longest_postings_;
  std::vector<std::uint16_t> inverse_lengths_;  // For each abstract, then zeros up to a whole block.
  std::vector<std::uint16_t> sums_;             // For each abstract, in steps, then zeros.
  std::vector<Row> rows_;                       // The terms to search by.
  std::vector<std::uint16_t> likelihoods_;  // For each English term, in steps; 0 if it is not searched by.
  std::vector<std::uint8_t> is_own_term_;   // For each English term.
  std::vector<std::uint16_t> best_of_blocks_;
  std::vector<Candidate> best_;      // The best come first.
  std::uint16_t least_of_best_ = 0;  // `best_` has every abstract with this mean or a higher one.
  std::size_t kept_ = 0;             // How many were asked for; 0 if none were looked up yet.
};

}  // namespace daejo::audit
