#pragma once

#include <cstddef>
#include <optional>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"

namespace daejo {

/// How much of a text any paper of the field could say.
struct Specificity {
  std::size_t terms = 0;     ///< Distinct terms.
  std::size_t specific = 0;  ///< Of these, those that name something: a method, a task, a data set, a figure.
};

/// Counts a text's specific terms. Not specific are the words of filler, a short hand-made list (모델, 성능,
/// benchmark), and words that are common among abstracts or that the lexicon does not know.
Specificity specificity_of(const Model& model, const SummaryTerms& text);

/// Whether a text is filler: at most one specific term, or one in thirty. Right summaries have one in four,
/// and never fewer than five (the 1,684 of the development pairs).
bool is_filler(const Specificity& specificity);

/// The same of a text, its specificity where it is filler. That most texts are not is seen from a few terms.
std::optional<Specificity> filler_specificity(const Model& model, const SummaryTerms& text);

}  // namespace daejo
