#include "audit/rules/new_sentences.h"

#include <algorithm>
#include <cereal/types/vector.hpp>
#include <utility>

#include "audit/model/summary_terms.h"
#include "audit/score/term_support.h"
#include "audit/text/sentences.h"
#include "findings/cereal_bytes.h"

namespace daejo::audit {
namespace {

constexpr double least_information_of_term = 0.24;
/// The information of a Korean word that the lexicon does not have. The word may be a name, or only a wrong
/// stem.
constexpr double information_of_unknown_word = 0.28;

/// Makes a `NewTerm` for each term of the summary, even if the paper supports it. The information of a term
/// that the paper supports fully is 0, and so is that of a part of a hyphenated word.
std::vector<NewTerm> new_terms(const Model& model, const SummaryTerms& summary, const Document& document) {
  const SummarySupport support = support_of(model, summary, document);
  std::vector<NewTerm> all;
  all.reserve(summary.list.terms.size());
  for (const Term& term : summary.list.terms) {
    const bool is_name = term.kind != TermKind::korean && term.kind != TermKind::number;
    all.push_back({hash_bytes(summary.list.key(term)), information_of_unknown_word, unknown_term_bit, is_name,
                   term.span});
  }
  const auto information = [&](const TermSupport& term) {
    return (term.weight - term.supported) / model.unknown_idf;
  };
  for (const TermPlace& at : summary.latin_places) {
    all[at.place].information = information(support.latin[at.counted]);
    all[at.place].english = summary.latin[at.counted].id;
  }
  for (const TermPlace& at : summary.korean_places)
    all[at.place].information = information(support.korean[at.counted]);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (summary.list.terms[i].part) all[i].information = 0;
  }
  return all;
}

/// Keeps each term once, at its first occurrence, and sorts the terms by hash.
void keep_each_once(std::vector<NewTerm>& terms) {
  std::ranges::stable_sort(terms, {}, &NewTerm::hash);
  const auto is_same = [](const NewTerm& a, const NewTerm& b) { return a.hash == b.hash; };
  terms.erase(std::unique(terms.begin(), terms.end(), is_same), terms.end());
}

}  // namespace

std::vector<NewSentence> new_sentences(Workspace& work, const parsers::Entry& entry, const Document& document,
                                       std::size_t fewest_terms) {
  std::vector<NewSentence> found;
  for (std::size_t section = 0; section < entry.sections.size(); ++section) {
    const std::string& text = entry.sections[section].text;
    const auto terms = new_terms(work.model(), read_summary(work.vocabulary, text), document);
    auto term = terms.begin();
    for (const Span sentence : find_sentences(text)) {
      NewSentence& made = found.emplace_back();
      made.section = section;
      for (; term != terms.end() && term->span.begin < sentence.end; ++term) {
        if (term->information >= least_information_of_term) made.terms.push_back(*term);
      }
      keep_each_once(made.terms);
      if (made.terms.size() < fewest_terms) found.pop_back();
    }
  }
  return found;
}

// cereal finds these functions by argument-dependent lookup, so they are in the namespace of their types.
// Each one unpacks all members of its type, so forgetting to add a new member here is a compile error.

template <typename Archive>
void serialize(Archive& archive, NewTerm& term) {
  auto& [hash, information, english, is_name, span] = term;
  archive(hash, information, english, is_name, span.begin, span.end);
}

template <typename Archive>
void serialize(Archive& archive, NewSentence& sentence) {
  auto& [section, terms] = sentence;
  archive(section, terms);
}

std::string to_bytes(const std::vector<NewSentence>& sentences) {
  return cereal_to_bytes(sentences);
}

std::vector<NewSentence> sentences_from_bytes(std::string bytes) {
  return cereal_from_bytes<std::vector<NewSentence>>(std::move(bytes));
}

}  // namespace daejo::audit
