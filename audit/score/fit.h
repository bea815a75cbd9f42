#pragma once

namespace daejo {

/// How well a summary fits one abstract: the measures by which abstracts are contrasted.
struct Fit {
  double abstract_likelihood = 0;  ///< See likelihood.h.
  double summary_likelihood = 0;   ///< See likelihood.h.
  double cosine = 0;               ///< See cosine.h.
};

}  // namespace daejo
