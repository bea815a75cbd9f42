#pragma once

#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// A term that the summary makes likelier than it is in general.
struct LikelierTerm {
  EnglishTermId id = 0;
  double likelihood = 0;   ///< The log ratio; see likelihood.h.
  double probability = 0;  ///< The probability that the summary contains the term in some form.
};

}  // namespace daejo::audit
