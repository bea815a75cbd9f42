#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model.h"

namespace daejo {

/// A vocabulary term with the log ratio by which a summary makes it likelier.
struct TermLikelihood {
  std::uint32_t term = 0;
  float likelihood = 0;
};

struct BackgroundQuery {
  std::span<const TermLikelihood> terms;     ///< What the summary makes likelier.
  std::span<const std::uint32_t> own_terms;  ///< The own abstract's vocabulary terms, ascending.
  std::size_t own_length = 0;                ///< All its distinct terms, those outside the vocabulary too.
  std::string_view own_id;                   ///< Never answered; may be empty.
  std::span<const std::string_view> left_out = {};  ///< Nor are these.
};

struct BackgroundAnswer {
  std::vector<std::uint32_t> documents;  ///< The abstracts that the summary makes likeliest, best first.
  std::size_t likelier = 0;              ///< How many it makes likelier than the own abstract.
};

/// Finds the background's abstracts that a summary fits best, through the postings, by their mean log ratio.
/// It keeps working memory between searches, so one serves one thread.
class BackgroundSearch {
 public:
  explicit BackgroundSearch(const Background& background);

  /// At most `most` abstracts. One that shares four fifths of its terms with the own abstract is the same
  /// paper in another version, and passed over.
  BackgroundAnswer search(const BackgroundQuery& query, std::size_t most);

 private:
  bool is_searched(const TermLikelihood& term) const;
  void add_up(std::span<const TermLikelihood> terms);
  void leave_out(std::string_view arxiv_id);
  /// Divides the sums by the abstracts' lengths; how many are over the bound then.
  std::size_t turn_into_means(float bound);
  float own_likelihood(const BackgroundQuery& query) const;

  const Background& background_;
  std::size_t longest_postings_;
  std::vector<float> inverse_lengths_;  // by abstract
  std::vector<float> sums_;             // by abstract
};

}  // namespace daejo
