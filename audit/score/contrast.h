#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/score/fit.h"

namespace daejo::audit {

/// An abstract that a summary was compared with, other than its own: one of the same digest or of a
/// background. The summary's own abstract is that of the paper to which its entry links.
struct Rival {
  std::string arxiv_id;
  Fit fit;
  bool in_digest = false;  ///< Whether the paper comes from `ContrastSet::digest` rather than a background.
};

/// How much better a summary fits its own abstract than the best rival, for each of two measures. This is the
/// likelihood ratio of speaker verification, where the alternative is the best speaker of a cohort (Higgins,
/// Bahler and Porter 1991, "Speaker verification using randomized phrase prompting").
struct Contrast {
  /// `Fit::summary_likelihood` for the own abstract minus the highest for any rival, in nats. Negative if a
  /// rival fits better.
  double summary_likelihood = 0;
  double cosine = 0;  ///< The same for `Fit::cosine`, -1 to 1.
};

/// Subtracts for each measure the highest value of any rival from that of the own abstract. Without rivals, 0
/// is subtracted.
Contrast contrast(const Fit& own, std::span<const Rival> rivals);

/// The signal `rank`: ln(1 + `likelier`), where `likelier` is the number of other abstracts that the summary
/// makes likelier than its own.
double rank_signal(std::size_t likelier);

/// Sorts rivals by the sum of the two likelihoods in `Fit`, the highest first. Rivals with equal sums keep
/// their order.
void sort_by_fit(std::vector<Rival>& rivals);

}  // namespace daejo::audit
