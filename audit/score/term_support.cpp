#include "audit/score/term_support.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "audit/model/vocabulary.h"
#include "audit/score/likelihood.h"

namespace daejo::audit {
namespace {

/// The part of a Korean word that repeats the title is this number times the share (by probability) of its
/// translations that are in the title, but at most 1. The number is over 1 because a word of the title may
/// also have translations that the title does not use.
constexpr double title_share_scale = 1.5;

/// Where a paper has a term. A term in both title and abstract counts as in the title.
enum class FoundIn : std::uint8_t { nowhere, abstract, title };

/// Tells where a paper has a term.
class PaperTerms {
 public:
  PaperTerms(const Model& model, const Document& document)
      : document_(document), known_(model.english.size(), FoundIn::nowhere) {
    for (const DocumentTerm& term : document.terms) {
      if (!is_unknown(term.id)) known_[term.id] = where_of(term);
    }
  }

  FoundIn operator()(EnglishTermId id) const {
    if (!is_unknown(id)) return known_[id];
    const auto found = std::ranges::lower_bound(document_.terms, id, {}, &DocumentTerm::id);
    return found != document_.terms.end() && found->id == id ? where_of(*found) : FoundIn::nowhere;
  }

 private:
  static FoundIn where_of(const DocumentTerm& term) {
    return term.in_title ? FoundIn::title : FoundIn::abstract;
  }

  const Document& document_;
  std::vector<FoundIn> known_;  // For each term of the vocabulary.
};

TermSupport latin_support(const Model& model, EnglishTermId id, FoundIn where, double paper_odds) {
  TermSupport support;
  support.weight = idf_of(model, id);
  const double frequency =
      is_unknown(id) ? unknown_frequency : static_cast<double>(model.english_frequency[id]);
  if (where != FoundIn::nowhere) {
    support.supported = support.weight;
    support.log_ratio = std::log1p(paper_odds / frequency);
  }
  if (where != FoundIn::title) {
    support.beyond_weight = support.weight;
    support.beyond_supported = support.supported;
  }
  return support;
}

TermSupport korean_support(const Model& model, std::uint32_t number, const PaperTerms& paper,
                           double paper_odds) {
  double sum = 0;
  double weight = 0;
  double likeliest = 0;
  double likeliest_in_paper = 0;
  double likeliest_beyond = 0;
  double in_title = 0;
  for (Lexicon::InnerIterator it(model.english_given_korean, number); it; ++it) {
    const auto probability = static_cast<double>(it.value());
    sum += probability;
    weight += probability * static_cast<double>(model.idf[static_cast<std::size_t>(it.col())]);
    likeliest = std::max(likeliest, probability);
    const FoundIn where = paper(static_cast<EnglishTermId>(it.col()));
    if (where == FoundIn::nowhere) continue;
    likeliest_in_paper = std::max(likeliest_in_paper, probability);
    if (where == FoundIn::title) {
      in_title += probability;
    } else {
      likeliest_beyond = std::max(likeliest_beyond, probability);
    }
  }
  if (sum <= 0) return {};
  double in_paper = 0;
  for (Lexicon::InnerIterator it(model.korean_given_english, number); it; ++it) {
    if (paper(static_cast<EnglishTermId>(it.col())) != FoundIn::nowhere)
      in_paper += static_cast<double>(it.value());
  }
  TermSupport support;
  support.weight = weight / sum;
  support.supported = support.weight * likeliest_in_paper / likeliest;
  support.log_ratio = std::log1p(paper_odds * in_paper / static_cast<double>(model.korean_frequency[number]));
  support.beyond_weight = support.weight * (1 - std::min(1.0, title_share_scale * in_title / sum));
  support.beyond_supported = support.beyond_weight * likeliest_beyond / likeliest;
  return support;
}

}  // namespace

SummarySupport support_of(const Model& model, const SummaryTerms& summary, const Document& document) {
  const PaperTerms paper(model, document);
  const double paper_odds = odds_of_text / std::max(static_cast<double>(document.terms.size()), 1.0);
  SummarySupport support;
  support.latin.reserve(summary.latin.size());
  for (const auto& term : summary.latin)
    support.latin.push_back(latin_support(model, term.id, paper(term.id), paper_odds));
  support.korean.reserve(summary.korean.size());
  for (const auto& term : summary.korean)
    support.korean.push_back(korean_support(model, term.id, paper, paper_odds));
  return support;
}

}  // namespace daejo::audit
