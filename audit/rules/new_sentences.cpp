#include "audit/rules/new_sentences.h"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

#include "audit/model/summary_terms.h"
#include "audit/score/term_support.h"
#include "audit/text/sentences.h"
#include "base/error.h"

namespace daejo::audit {
namespace {

constexpr double least_information_of_term = 0.24;
/// The information of a word that the lexicon does not have. It may be a name, or only a wrong stem.
constexpr double information_of_unknown_word = 0.28;

/// For each term of the list, how much of its information the paper does not support; 0 for a supported term.
std::vector<NewTerm> new_terms(const Model& model, const SummaryTerms& summary, const Document& document) {
  const SummarySupport support = support_of(model, summary, document);
  std::vector<NewTerm> all;
  all.reserve(summary.list.terms.size());
  for (const Term& term : summary.list.terms) {
    const bool is_name = term.kind != TermKind::korean && term.kind != TermKind::number;
    all.push_back({hash_bytes(summary.list.key(term)), information_of_unknown_word, unknown_term_bit,
                   is_name ? 1U : 0U, term.span});
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

/// Keeps each term once, sorted by hash.
void keep_each_once(std::vector<NewTerm>& terms) {
  std::ranges::stable_sort(terms, {}, &NewTerm::hash);
  const auto is_same = [](const NewTerm& a, const NewTerm& b) { return a.hash == b.hash; };
  terms.erase(std::unique(terms.begin(), terms.end(), is_same), terms.end());
}

/// The header that is stored before the terms of a sentence.
struct SentenceHead {
  std::uint64_t section = 0;
  std::uint64_t terms = 0;
};

// Both types are stored as bytes, so they must not have padding.
static_assert(std::is_trivially_copyable_v<NewTerm> && sizeof(NewTerm) == 48);
static_assert(std::is_trivially_copyable_v<SentenceHead> && sizeof(SentenceHead) == 16);

template <typename Data>
void append(std::string& bytes, const Data* data, std::size_t count) {
  bytes.append(reinterpret_cast<const char*>(data), count * sizeof(Data));
}

template <typename Data>
void take_off(std::string_view& bytes, Data* data, std::size_t count) {
  if (count > bytes.size() / sizeof(Data)) throw Error("Data that daejo stored for this run are damaged.");
  std::memcpy(data, bytes.data(), count * sizeof(Data));
  bytes.remove_prefix(count * sizeof(Data));
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

std::string to_bytes(const std::vector<NewSentence>& sentences) {
  std::string bytes;
  for (const NewSentence& sentence : sentences) {
    const SentenceHead head = {sentence.section, sentence.terms.size()};
    append(bytes, &head, 1);
    append(bytes, sentence.terms.data(), sentence.terms.size());
  }
  return bytes;
}

std::vector<NewSentence> sentences_from_bytes(std::string_view bytes) {
  std::vector<NewSentence> sentences;
  while (!bytes.empty()) {
    SentenceHead head;
    take_off(bytes, &head, 1);
    if (head.terms > bytes.size() / sizeof(NewTerm))
      throw Error("Data that daejo stored for this run are damaged.");
    NewSentence& sentence = sentences.emplace_back();
    sentence.section = head.section;
    sentence.terms.resize(head.terms);
    take_off(bytes, sentence.terms.data(), sentence.terms.size());
  }
  return sentences;
}

}  // namespace daejo::audit
