#pragma once

namespace daejo::audit {

/// How well a summary fits one abstract, in the three measures by which its own abstract is contrasted with
/// others.
struct Fit {
  double abstract_likelihood = 0;  ///< See likelihood.h.
  double summary_likelihood = 0;   ///< See likelihood.h.
  double cosine = 0;               ///< See cosine.h.
};

}  // namespace daejo::audit
