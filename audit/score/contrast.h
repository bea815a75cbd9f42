#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/score/fit.h"

namespace daejo {

/// Another abstract that a summary was compared with.
struct Rival {
  std::string arxiv_id;
  Fit fit;
  bool in_digest = false;  ///< Whether it is another paper of the same run, not one of the background.
};

/// How far a summary fits its own abstract better than the best of the rivals: the likelihood ratio of
/// verification, with the best of a cohort of others as the alternative (Higgins, Bahler and Porter 1991,
/// "Speaker verification using randomized phrase prompting").
struct Contrast {
  double summary_likelihood = 0;  ///< Own less best, in nats; negative where a rival fits better.
  double cosine = 0;              ///< Own less best, -1 to 1.
};

/// Without rivals the best is 0.
Contrast contrast(const Fit& own, std::span<const Rival> rivals);

/// The rank signal: ln(1 + the number of other abstracts that the summary makes likelier than its own).
double rank_signal(std::size_t likelier);

/// Puts the rivals with the highest sum of both likelihoods first; equal ones keep their order.
void sort_by_fit(std::vector<Rival>& rivals);

}  // namespace daejo
