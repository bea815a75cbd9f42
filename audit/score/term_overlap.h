#pragma once

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo::audit {

/// Terms with a higher IDF than this are rare. Most of them are names.
inline constexpr double rare_idf = 6;
/// Terms with a higher IDF than this occur in at most four of the 40,000 abstracts.
inline constexpr double own_name_idf = 9;

/// How many terms the summary and the paper have in common. Every term counts with its IDF (Spärck Jones
/// 1972), in nats, so the shares are shares of information. `own_names` counts terms instead.
struct TermOverlap {
  /// The share of the title's terms that the summary has, each weighted with the probability that the summary
  /// has it; 0 to 1. Without a title, this is 1.72 times the same share of the abstract's terms, at most 1.
  double title_explained = 0;
  /// The share of the summary's terms that the paper has, 0 to 1. A Korean word counts as the terms that it
  /// may mean, each weighted with its probability.
  double summary_supported = 0;
  double names_shared = 0;  ///< The IDF of the rare Latin words in both (not of numbers); 0 or more.
  double own_names = 0;     ///< ln(1 + the number of Latin words in both with an IDF over `own_name_idf`).
  double information = 0;   ///< ln(1 + the IDF of all terms of the summary).
};

/// Computes the overlap. `columns` are the document's, from `TranslatedSummary::columns_of`.
TermOverlap term_overlap(const TranslatedSummary& summary, const Document& document,
                         const TextColumns& columns);

}  // namespace daejo::audit
