#pragma once

#include "audit/model/vocabulary.h"

namespace daejo {

/// A term that a summary makes likelier than it is in any text.
struct LikelierTerm {
  EnglishTermId id = 0;
  double likelihood = 0;   ///< The log ratio, see likelihood.h.
  double probability = 0;  ///< The probability that the summary has the term in some form.
};

}  // namespace daejo
