#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/model.h"

namespace daejo {

/// A vocabulary term with the log ratio by which a summary makes it likelier.
struct TermLikelihood {
  std::uint32_t term = 0;
  float likelihood = 0;
};

/// The paper that a summary is held against, which the background's abstracts are compared with.
struct OwnAbstract {
  std::span<const std::uint32_t> terms;  ///< Its vocabulary terms, ascending.
  std::size_t length = 0;                ///< All its distinct terms, those outside the vocabulary too.
  std::string_view id;                   ///< Never answered; may be empty.
  std::span<const std::string_view> left_out = {};  ///< Nor are these.
};

struct BackgroundAnswer {
  std::vector<std::uint32_t> documents;  ///< The abstracts that the summary makes likeliest, best first.
  std::size_t likelier = 0;              ///< How many it makes likelier than the own abstract.
};

/// Finds the background's abstracts that a summary fits best, through the postings, by their mean log ratio.
/// Ratios are added up in whole steps, so that sums do not depend on their order. It keeps working memory
/// between searches, so one serves one thread; results do not depend on what it searched before.
class BackgroundSearch {
 public:
  explicit BackgroundSearch(const Background& background);

  /// Loads what a summary makes likelier, each term once; the searches after it are about this.
  void set_terms(std::span<const TermLikelihood> terms);

  /// At most `most` abstracts. One that shares four fifths of its terms with the own abstract is the same
  /// paper in another version, and passed over.
  BackgroundAnswer search(const OwnAbstract& own, std::size_t most);

 private:
  struct Row {
    std::uint32_t term = 0;
    std::uint32_t begin = 0;  ///< Into the postings.
    std::uint32_t end = 0;
    float likelihood = 0;
  };

  /// An abstract with its mean.
  struct Candidate {
    std::uint16_t mean = 0;
    std::uint32_t document = 0;
  };

  void choose_rows(std::span<const TermLikelihood> terms);
  std::uint16_t mean_of_own(const OwnAbstract& own) const;
  std::vector<std::uint32_t> documents_left_out(const OwnAbstract& own) const;
  /// How many abstracts have a mean over the bound; `best_` then holds the `count` best ones, or all.
  std::size_t look_through_all(std::uint16_t bound, std::size_t count);
  /// The same, without looking where `best_` tells already.
  std::size_t count_over(std::uint16_t bound, std::size_t count);
  /// Whether an abstract is the own one, whose so many terms are marked, in another version.
  bool is_own_paper(std::uint32_t document, std::size_t own_terms) const;

  const Background& background_;
  std::size_t longest_postings_;
  std::vector<std::uint16_t> inverse_lengths_;  // by abstract, then zeros to whole blocks
  std::vector<std::uint16_t> sums_;             // the same, in steps
  std::vector<Row> rows_;                       // the terms that are searched by
  std::vector<std::uint16_t> likelihoods_;  // by English term, in steps; 0 for those that are not searched by
  std::vector<std::uint8_t> is_own_term_;   // by English term
  std::vector<std::uint16_t> best_of_blocks_;
  std::vector<Candidate> best_;      // best first
  std::uint16_t least_of_best_ = 0;  // every abstract with this mean or a higher one is among them
  std::size_t kept_ = 0;             // how many were asked for; 0 where they were not looked up yet
};

}  // namespace daejo
