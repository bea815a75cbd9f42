#pragma once

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo {

/// Terms with this IDF or a higher one are rare: mostly names.
inline constexpr double rare_idf = 6;
/// Terms with this IDF or a higher one occur in at most four of the 40,000 abstracts.
inline constexpr double own_name_idf = 9;

/// How many of the terms the summary and the paper share. Every term counts with its IDF (Spärck Jones 1972),
/// in nats, so that the shares are shares of information.
struct TermOverlap {
  /// The share of the title's terms that the summary has, each with the probability that it has it: 0 to 1.
  /// Without a title, 1.72 times the abstract's share stands in for it, at most 1.
  double title_explained = 0;
  /// The share of the summary's terms that the paper has: 0 to 1, and over where a Korean word means several.
  double summary_supported = 0;
  double names_shared = 0;  ///< The IDF of the rare Latin terms in both, numbers left out: 0 and more.
  double own_names = 0;     ///< ln(1 + the number of Latin terms in both with an IDF over `own_name_idf`).
  double information = 0;   ///< ln(1 + the IDF of all that the summary says).
};

/// `columns` are those of the document, see `TranslatedSummary::columns_of`.
TermOverlap term_overlap(const TranslatedSummary& summary, const Document& document,
                         const TextColumns& columns);

}  // namespace daejo
