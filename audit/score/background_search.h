#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/model.h"

namespace daejo::audit {

/// A vocabulary term and its log ratio given the summary; see likelihood.h.
struct TermLikelihood {
  std::uint32_t term = 0;
  float likelihood = 0;
};

/// The abstract of the paper that the summary's entry links to. The abstracts of the background are compared
/// with it.
struct OwnAbstract {
  std::span<const std::uint32_t> terms;  ///< Its terms in the vocabulary, ascending.
  std::size_t length = 0;  ///< The number of all its distinct terms, including those outside the vocabulary.
  std::string_view id;     ///< The paper with this id is never returned; may be empty.
  std::span<const std::string_view> left_out = {};  ///< Papers with these ids are not returned either.
};

struct BackgroundAnswer {
  std::vector<std::uint32_t> documents;  ///< The numbers of the abstracts that fit best, best first.
  std::size_t likelier = 0;              ///< How many abstracts the summary makes likelier than the own one.
};

/// Finds the abstracts of the background that a summary fits best: those whose terms have the highest mean
/// log ratio given the summary. Terms that are common or have a low log ratio count as 0. Log ratios are
/// added as integer steps, so that sums do not depend on the order. An object reuses its memory, so each
/// thread needs its own; earlier searches do not affect results.
class BackgroundSearch {
 public:
  explicit BackgroundSearch(const Background& background);

  /// Loads the terms that a summary makes likelier, for later searches. No term may be given twice.
  void set_terms(std::span<const TermLikelihood> terms);

  /// Returns at most `most` abstracts. Leaves out another version of the own abstract (`are_versions`), if it
  /// is among the best abstracts.
  BackgroundAnswer search(const OwnAbstract& own, std::size_t most);

 private:
  struct Row {
    std::uint32_t term = 0;
    std::uint32_t begin = 0;  ///< An index into the postings.
    std::uint32_t end = 0;
    float likelihood = 0;
  };

  /// An abstract, by its number, and the mean log ratio of its terms as an integer.
  struct Candidate {
    std::uint16_t mean = 0;
    std::uint32_t document = 0;
  };

  void choose_rows(std::span<const TermLikelihood> terms);
  std::uint16_t mean_of_own(const OwnAbstract& own) const;
  std::vector<std::uint32_t> documents_left_out(const OwnAbstract& own) const;
  /// Returns how many abstracts have a mean over `bound`. Also fills `best_` with at least the `count` best
  /// abstracts, or with all that have a mean above 0 if those are fewer.
  std::size_t scan_all_blocks(std::uint16_t bound, std::size_t count);
  /// Returns the same count as `scan_all_blocks`, but scans the blocks only if `best_` is not enough.
  std::size_t count_over(std::uint16_t bound, std::size_t count);
  /// Whether an abstract is another version of the own one. `own_terms` is the number of the own abstract's
  /// terms in the vocabulary; they must be marked in `is_own_term_`.
  bool is_own_paper(std::uint32_t document, std::size_t own_terms) const;

  const Background& background_;
  std::size_t longest_postings_;
  std::vector<std::uint16_t> inverse_lengths_;  // For each abstract, then zeros that fill the last block.
  std::vector<std::uint16_t> sums_;             // The sum of each abstract's log ratios in steps, then zeros.
  std::vector<Row> rows_;                       // The terms to search for.
  std::vector<std::uint16_t> likelihoods_;  // For each English term, in steps; 0 if it is not searched for.
  std::vector<std::uint8_t> is_own_term_;   // For each English term, whether the own abstract has it.
  std::vector<std::uint16_t> best_of_blocks_;
  std::vector<Candidate> best_;      // The best come first.
  std::uint16_t least_of_best_ = 0;  // `best_` has every abstract with a mean above 0 and at least this.
  std::size_t kept_ = 0;             // The `count` of the last scan; 0 before the first scan for a summary.
};

}  // namespace daejo::audit
