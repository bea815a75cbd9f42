#pragma once

#include <cstddef>
#include <optional>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"

namespace daejo::audit {

/// How specific a text is.
struct Specificity {
  std::size_t terms = 0;  ///< The number of distinct terms, where a hyphenated word counts as its parts.
  /// The number of specific terms, which name something: a method, a task, a data set, a figure.
  std::size_t specific = 0;
};

/// Counts a text's specific terms. Every number is specific. A word is not specific if it is on a hand-made
/// list (모델, 성능, benchmark), if it is common among abstracts, or if it is Korean and missing from the
/// lexicon.
Specificity specificity_of(const Model& model, const SummaryTerms& text);

/// Whether a text is filler: it has at most one specific term, or at most one in thirty of its terms is
/// specific. In the 1,684 right summaries of the development pairs, 28 % of all terms are specific. Each of
/// these summaries has at least five specific terms, and at least 9 % of its terms are specific.
bool is_filler(const Specificity& specificity);

/// The specificity of a text if the text is filler, else nothing. The function stops early for most texts,
/// since a few terms show that they are not filler.
std::optional<Specificity> filler_specificity(const Model& model, const SummaryTerms& text);

}  // namespace daejo::audit
