#pragma once

namespace daejo::audit {

/// How well a summary fits one abstract, in the measures that are used to contrast abstracts.
struct Fit {
  double abstract_likelihood = 0;  ///< See likelihood.h.
  double summary_likelihood = 0;   ///< See likelihood.h.
  double cosine = 0;               ///< See cosine.h.
};

}  // namespace daejo::audit
