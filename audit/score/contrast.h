#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/score/fit.h"

namespace daejo::audit {

/// Another abstract that a summary was compared with: one of the same digest or of the background. The
/// summary's own abstract is that of the paper which its entry links to.
struct Rival {
  std::string arxiv_id;
  Fit fit;
  bool in_digest = false;  ///< Whether it is another paper of the same run rather than one of the background.
};

/// How much better a summary fits its own abstract than the best rival. This is the likelihood ratio of
/// speaker verification, where the alternative is the best speaker of a cohort (Higgins, Bahler and Porter
/// 1991, "Speaker verification using randomized phrase prompting").
struct Contrast {
  /// In nats: the value for the own abstract minus that of the best rival. Negative if a rival fits better.
  double summary_likelihood = 0;
  double cosine = 0;  ///< Likewise, -1 to 1.
};

/// Subtracts the best rival's fit from that of the own abstract. Without rivals, 0 is subtracted.
Contrast contrast(const Fit& own, std::span<const Rival> rivals);

/// The rank signal: ln(1 + the number of other abstracts that the summary makes likelier than its own).
double rank_signal(std::size_t likelier);

/// Sorts rivals by the sum of both likelihoods, the highest first. Rivals with equal sums keep their order.
void sort_by_fit(std::vector<Rival>& rivals);

}  // namespace daejo::audit
