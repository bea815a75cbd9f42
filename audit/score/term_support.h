#pragma once

#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"

namespace daejo {

/// How far a paper supports one distinct term of a summary. What the title has is told apart, for who knows
/// nothing but the title gets that right.
struct TermSupport {
  double weight = 0;            ///< The term's IDF; of a Korean one the mean over its translations.
  double supported = 0;         ///< The part of `weight` that the paper has.
  double log_ratio = 0;         ///< How much likelier the paper makes the term, see likelihood.h.
  double beyond_weight = 0;     ///< The part of `weight` that does not stand for the title's terms.
  double beyond_supported = 0;  ///< The part of `beyond_weight` that the abstract has and the title has not.
};

/// The support of a summary's terms, side by side with `SummaryTerms::latin` and `korean`. A Korean term is
/// supported as far as the likeliest of its translations in the paper reaches its likeliest of all.
struct SummarySupport {
  std::vector<TermSupport> latin;
  std::vector<TermSupport> korean;
};

SummarySupport support_of(const Model& model, const SummaryTerms& summary, const Document& document);

}  // namespace daejo
