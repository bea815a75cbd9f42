#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/pair_scorer.h"

namespace daejo {

/// Papers to contrast summaries with besides those that the model has, as many as all of arXiv. Several
/// threads may ask one.
class WiderBackground {
 public:
  virtual ~WiderBackground() = default;

  virtual std::size_t size() const = 0;

  /// The papers that have most of what a summary makes likelier, best first and few enough to hold each
  /// against the summary, as the terms that they have. Throws `InputError` where what they are read from is
  /// damaged.
  virtual std::vector<Document> find(std::vector<LikelierTerm> terms,
                                     std::span<const std::string_view> left_out) const = 0;

 protected:
  WiderBackground() = default;
  WiderBackground(const WiderBackground&) = default;
  WiderBackground& operator=(const WiderBackground&) = default;
};

/// What is found for the summary that `scorer` has loaded, with its fits; nothing without a background.
std::vector<FittedPaper> fitting_papers(const WiderBackground* background, PairScorer& scorer,
                                        std::span<const std::string_view> left_out);

}  // namespace daejo
