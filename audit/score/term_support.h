#pragma once

#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"

namespace daejo::audit {

/// How far a paper supports one distinct term of a summary. The `beyond_` values leave out what repeats the
/// title, because somebody who knows only the title gets that right.
struct TermSupport {
  double weight = 0;         ///< The IDF of the term; for a Korean term, the mean over its translations.
  double supported = 0;      ///< The part of `weight` that the paper supports.
  double log_ratio = 0;      ///< The log ratio of the term given the paper; see likelihood.h.
  double beyond_weight = 0;  ///< The part of `weight` that does not repeat the title.
  /// The part of `beyond_weight` that the abstract supports by terms that are not in the title.
  double beyond_supported = 0;
};

/// The support of a summary's terms, in the order of `SummaryTerms::latin` and `korean`. The supported share
/// of a Korean term is the probability of its likeliest translation in the paper, divided by that of its
/// likeliest translation of all.
struct SummarySupport {
  std::vector<TermSupport> latin;
  std::vector<TermSupport> korean;
};

SummarySupport support_of(const Model& model, const SummaryTerms& summary, const Document& document);

}  // namespace daejo::audit
