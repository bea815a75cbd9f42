#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// Papers to compare summaries with, in addition to the model's background; they may be all of arXiv.
/// Several threads may use one object.
class WiderBackground {
 public:
  virtual ~WiderBackground() = default;

  virtual std::size_t size() const = 0;

  /// Finds the papers that best match the terms that a summary makes likelier, best first. Leaves out the
  /// papers whose ids are in `left_out`. Returns few enough papers to compare each with the summary. The
  /// documents have only the id and the terms. Throws `InputError` if the underlying data is damaged.
  virtual std::vector<Document> find(std::vector<LikelierTerm> terms,
                                     std::span<const std::string_view> left_out) const = 0;

 protected:
  WiderBackground() = default;
  WiderBackground(const WiderBackground&) = default;
  WiderBackground& operator=(const WiderBackground&) = default;
};

/// The papers of the wider background that are found for the summary loaded in `scorer`, with their fits.
/// Empty if `background` is null.
std::vector<FittedPaper> fitting_papers(const WiderBackground* background, PairScorer& scorer,
                                        std::span<const std::string_view> left_out);

}  // namespace daejo::audit
