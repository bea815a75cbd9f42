#include "audit/score/evidence.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "audit/model/burstiness.h"
#include "audit/score/term_overlap.h"

namespace daejo::audit {
namespace {

/// From this probability on, a Korean term counts as meaning the English one. Pairs with a lower probability
/// are often together only by chance in the training text, such as 가능 (possible) and "example".
constexpr double found_probability = 0.2;
/// An English term counts as missed if the summary's best term for it has at most this probability. Between
/// the two bounds, the English term counts as neither found nor missed.
constexpr double missed_probability = 0.05;

/// The summary's term that most likely means a given English term, as an index into `TermList::terms`, and
/// the probability of that meaning.
struct Best {
  double probability = 0;
  std::uint32_t term = 0;
};

/// For each term of the document, whether it tells what the paper is about (`is_telling`). A hyphenated word
/// also does if one of its parts does.
std::vector<bool> telling_terms(const Model& model, const Document& document, std::string_view paper_text) {
  std::vector<bool> tells(document.terms.size());
  std::vector<std::size_t> telling_parts;  // The offsets of these parts in the paper's text.
  for (std::size_t i = 0; i < document.terms.size(); ++i) {
    const Term& term = document.list.terms[document.terms[i].first];
    tells[i] = is_telling(model, document.terms[i].id, term.span.of(paper_text));
    if (tells[i] && term.part) telling_parts.push_back(term.span.begin);
  }
  for (std::size_t i = 0; i < document.terms.size(); ++i) {
    const Term& term = document.list.terms[document.terms[i].first];
    if (!term.whole) continue;
    tells[i] = tells[i] || std::ranges::any_of(telling_parts, [&](std::size_t part) {
                 return part >= term.span.begin && part < term.span.end;
               });
  }
  return tells;
}

/// The best summary term for each term of the document. The probability is 0 if no term can mean it.
std::vector<Best> best_terms(const Model& model, const SummaryTerms& summary, const Document& document) {
  std::vector<Best> best(document.terms.size());
  const auto offer = [&](EnglishTermId id, double probability, std::uint32_t term) {
    const auto found = std::ranges::lower_bound(document.terms, id, {}, &DocumentTerm::id);
    if (found == document.terms.end() || found->id != id) return;
    Best& kept = best[static_cast<std::size_t>(found - document.terms.begin())];
    if (probability > kept.probability) kept = {probability, term};
  };
  for (const auto& term : summary.latin) offer(term.id, 1, term.first);
  for (const auto& term : summary.korean) {
    for (Lexicon::InnerIterator it(model.english_given_korean, term.id); it; ++it) {
      offer(static_cast<EnglishTermId>(it.col()), static_cast<double>(it.value()), term.first);
    }
  }
  return best;
}

void keep_heaviest(std::vector<TermMatch>& matches, std::size_t most) {
  std::ranges::stable_sort(matches, std::greater{}, &TermMatch::weight);
  if (matches.size() > most) matches.resize(most);
}

}  // namespace

Evidence find_evidence(const Model& model, const SummaryTerms& summary, std::string_view summary_text,
                       const Document& document, std::string_view paper_text, std::size_t most) {
  const std::vector<Best> best = best_terms(model, summary, document);
  const std::vector<bool> tells = telling_terms(model, document, paper_text);
  Evidence evidence;
  for (std::size_t i = 0; i < document.terms.size(); ++i) {
    const DocumentTerm& document_term = document.terms[i];
    const Term& term = document.list.terms[document_term.first];
    if (term.part || !tells[i]) continue;  // A whole hyphenated word says more than its parts.
    if (best[i].probability > missed_probability && best[i].probability < found_probability) continue;
    TermMatch match;
    match.abstract_span = term.span;
    match.abstract_term = term.span.of(paper_text);
    match.weight = idf_of(model, document_term.id);
    if (best[i].probability <= missed_probability) {
      evidence.missed.push_back(std::move(match));
      continue;
    }
    match.summary_span = summary.list.terms[best[i].term].span;
    match.summary_term = match.summary_span.of(summary_text);
    const bool alike = term.kind == TermKind::english && best[i].probability == 1;
    if (alike && match.weight >= rare_idf) evidence.names.push_back(match);
    match.weight *= best[i].probability;
    if (document_term.in_title) evidence.title.push_back(match);
    evidence.found.push_back(std::move(match));
  }
  for (auto* matches : {&evidence.found, &evidence.missed, &evidence.title, &evidence.names}) {
    keep_heaviest(*matches, most);
  }
  return evidence;
}

}  // namespace daejo::audit
