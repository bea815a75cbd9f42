#pragma once

#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// A term that is likelier given the summary than in any text.
struct LikelierTerm {
  EnglishTermId id = 0;
  double likelihood = 0;   ///< The log ratio; see likelihood.h.
  double probability = 0;  ///< The probability that the summary contains the term in some form.
};

}  // namespace daejo::audit
