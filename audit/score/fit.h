#pragma once

namespace daejo::audit {

/// How well a summary fits one abstract, by the three measures in which its own abstract is compared with
/// others.
struct Fit {
  double abstract_likelihood = 0;  ///< See likelihood.h.
  double summary_likelihood = 0;   ///< See likelihood.h.
  double cosine = 0;               ///< See cosine.h.
};

}  // namespace daejo::audit
