#include "audit/score/term_overlap.h"

#include <algorithm>
#include <cmath>

namespace daejo::audit {
namespace {

/// The usual ratio between the share of a title and the share of an abstract that a summary explains: the
/// slope over right and wrong pairs of the development days.
constexpr double title_share_per_abstract_share = 1.72;

double ratio_or_zero(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

double title_explained(const TranslatedSummary& summary, const Document& document) {
  double explained_title = 0;
  double title = 0;
  double explained_all = 0;
  double all = 0;
  for (const DocumentTerm& term : document.terms) {
    const double idf = idf_of(summary.model(), term.id);
    const double explained = summary.explained(term.id) * idf;
    explained_all += explained;
    all += idf;
    if (!term.in_title) continue;
    explained_title += explained;
    title += idf;
  }
  if (title > 0) return explained_title / title;
  return std::min(title_share_per_abstract_share * ratio_or_zero(explained_all, all), 1.0);
}

}  // namespace

TermOverlap term_overlap(const TranslatedSummary& summary, const Document& document,
                         const TextColumns& columns) {
  TermOverlap overlap;
  overlap.title_explained = title_explained(summary, document);
  const SummaryTerms& terms = summary.summary();
  double amount = summary.korean_idf();
  double supported = 0;
  double own_names = 0;
  for (const auto& term : terms.latin) {
    const Eigen::Index column = summary.columns().find(term.id);
    const double idf = summary.columns().idf()(column);
    amount += idf;
    if (!std::ranges::binary_search(columns, column)) continue;
    supported += idf;
    if (terms.list.terms[term.first].kind == TermKind::number) continue;
    if (idf > own_name_idf) ++own_names;
    if (idf > rare_idf) overlap.names_shared += idf;
  }
  for (const Eigen::Index column : columns)
    supported += summary.expected_words(column) * summary.columns().idf()(column);
  overlap.summary_supported = ratio_or_zero(supported, amount);
  overlap.own_names = std::log1p(own_names);
  overlap.information = std::log1p(amount);
  return overlap;
}

}  // namespace daejo::audit
