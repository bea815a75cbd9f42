#pragma once

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo::audit {

/// Terms with a higher IDF than this are rare. Most of them are names.
inline constexpr double rare_idf = 6;
/// Terms with a higher IDF than this occur in at most four of the 40,000 abstracts.
inline constexpr double own_name_idf = 9;

/// How many terms the summary and the paper have in common. Every term counts with its IDF (Spärck Jones
/// 1972), in nats, so the shares are shares of information.
struct TermOverlap {
  /// The share of the title's terms that the summary has, each weighted with the probability that the summary
  /// has it; 0 to 1. Without a title, it is 1.72 times the abstract's share, at most 1.
  double title_explained = 0;
  /// The share of the summary's terms that the paper has, usually 0 to 1. It is over 1 if a Korean word means
  /// several of the paper's terms.
  double summary_supported = 0;
  double names_shared = 0;  ///< The IDF of the rare Latin terms in both, except numbers; 0 or more.
  double own_names = 0;     ///< ln(1 + the number of Latin terms in both with an IDF over `own_name_idf`).
  double information = 0;   ///< ln(1 + the IDF of everything that the summary says).
};

/// Computes the overlap. `columns` are those of the document; see `TranslatedSummary::columns_of`.
TermOverlap term_overlap(const TranslatedSummary& summary, const Document& document,
                         const TextColumns& columns);

}  // namespace daejo::audit
