#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/score/fit.h"

namespace daejo::audit {

/// Another abstract that a summary was compared with.
struct Rival {
  std::string arxiv_id;
  Fit fit;
  bool in_digest = false;  ///< Whether it is another paper of the same run rather than one of the background.
};

/// How much better a summary fits its own abstract than the best rival. It is the likelihood ratio of speaker
/// verification, where the alternative is the best of a cohort of others (Higgins, Bahler and Porter 1991,
/// "Speaker verification using randomized phrase prompting").
struct Contrast {
  /// The own value minus the best rival's, in nats. Negative if a rival fits better.
  double summary_likelihood = 0;
  double cosine = 0;  ///< The own value minus the best rival's, -1 to 1.
};

/// Contrasts the own fit with that of the rivals. Without rivals, the best counts as 0.
Contrast contrast(const Fit& own, std::span<const Rival> rivals);

/// The rank signal: ln(1 + the number of other abstracts that the summary makes likelier than its own).
double rank_signal(std::size_t likelier);

/// Sorts rivals by the sum of both likelihoods, the highest first. Equal ones keep their order.
void sort_by_fit(std::vector<Rival>& rivals);

}  // namespace daejo::audit
