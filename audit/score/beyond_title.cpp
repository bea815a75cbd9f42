#include "audit/score/beyond_title.h"

#include <cmath>

#include "audit/model/vocabulary.h"

namespace daejo::audit {
namespace {

double share_of(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

double abstract_explained(const TranslatedSummary& summary, const Document& document) {
  double explained = 0;
  double all = 0;
  for (const DocumentTerm& term : document.terms) {
    if (term.in_title) continue;
    const double idf = idf_of(summary.model(), term.id);
    explained += idf * summary.explained(term.id);
    all += idf;
  }
  return share_of(explained, all);
}

/// The share of the sentences whose terms beyond the title are mostly supported by the abstract. Sentences
/// that say little beyond the title are not counted. 0 if no sentence counts.
double fitting_share(std::span<const SentenceSignals> sentences) {
  constexpr double least_weight = 15;
  constexpr double most_of_it = 0.6;
  double fitting = 0;
  double all = 0;
  for (const SentenceSignals& sentence : sentences) {
    if (sentence.beyond_weight < least_weight) continue;
    ++all;
    if (sentence.beyond_supported > most_of_it * sentence.beyond_weight) ++fitting;
  }
  return share_of(fitting, all);
}

/// The logarithm of the number of fitting terms per amount of content (IDF). Every summary counts as if it
/// had a little more content that fits as usual, because a short summary proves little.
double hit_rate(double hits, double amount) {
  constexpr double usual_hits = 6;
  constexpr double usual_amount = 20;
  return std::log((usual_hits + hits) / (usual_amount + amount));
}

}  // namespace

bool is_telling_figure(const TermList& list, const Term& term) {
  constexpr std::size_t key_of_one_digit = 2;  // A one-digit number has a key like "#7".
  return term.kind == TermKind::number && list.key(term).size() > key_of_one_digit;
}

BeyondTitle beyond_title(const TranslatedSummary& summary, const Document& document,
                         const SummarySupport& support, std::span<const SentenceSignals> sentences) {
  const SummaryTerms& terms = summary.summary();
  double supported = 0;
  double amount = 0;
  for (const TermSupport& term : support.korean) {
    supported += term.beyond_supported;
    amount += term.beyond_weight;
  }
  double figures_shared = 0;
  double figures_missing = 0;
  for (std::size_t i = 0; i < terms.latin.size(); ++i) {
    if (support.latin[i].beyond_weight <= 0) continue;
    supported += support.latin[i].beyond_supported;
    amount += support.latin[i].beyond_weight;
    if (!is_telling_figure(terms.list, terms.list.terms[terms.latin[i].first])) continue;
    ++(support.latin[i].beyond_supported > 0 ? figures_shared : figures_missing);
  }
  double hits = 0;
  for (const SentenceSignals& sentence : sentences) hits += sentence.beyond_hits;
  return {{abstract_explained(summary, document), share_of(supported, amount), std::log1p(figures_shared),
           std::log1p(figures_missing), hit_rate(hits, amount), fitting_share(sentences)},
          amount};
}

}  // namespace daejo::audit
