#include "audit/rules/figure_context.h"

#include <algorithm>
#include <cmath>

namespace daejo::audit {
namespace {

std::size_t first_at_or_after(const std::vector<Term>& terms, std::size_t byte) {
  const auto begin_of = [](const Term& term) { return term.span.begin; };
  return static_cast<std::size_t>(std::ranges::lower_bound(terms, byte, {}, begin_of) - terms.begin());
}

/// The longest sentence that is compared, in bytes. A longer one is probably a list without full stops, and
/// comparing all of its parts with one another would take too long.
constexpr std::size_t longest_sentence = 2000;

double nearness(std::size_t a, std::size_t b, double reach) {
  const double distance = a > b ? static_cast<double>(a - b) : static_cast<double>(b - a);
  return std::exp(-distance / reach);
}

}  // namespace

ContextMatcher::ContextMatcher(Vocabulary& vocabulary, const EntryReading& reading)
    : vocabulary_(vocabulary),
      model_(vocabulary.model()),
      reading_(reading),
      paper_(vocabulary.find_terms(reading.paper_text)) {
  for (const parsers::Section& section : reading.entry().sections) {
    sections_.push_back(vocabulary.find_terms(section.text));
  }
  for (const Span sentence : reading.paper) words_.push_back(words_of(sentence));
  meanings_.resize(reading.summary.size());
}

SharedContext ContextMatcher::match(const SummaryFigure& summary, const AbstractFigure& abstract) {
  constexpr double reach = 5;
  const bool too_long = reading_.summary[summary.sentence].text.size() > longest_sentence ||
                        reading_.paper[abstract.sentence].size() > longest_sentence;
  if (too_long) return {};
  const std::size_t at_summary =
      first_at_or_after(sections_[summary.section].terms, summary.figure.span.begin);
  const std::size_t at_abstract = first_at_or_after(paper_.terms, abstract.figure.span.begin);
  const Meanings& meanings = meanings_of(summary.sentence);
  SharedContext shared;
  double near_weight = 0;
  double sentence_weight = 0;
  double heaviest = 0;
  for (const Word& word : words_[abstract.sentence]) {
    double likeliest = 0;
    double nearest = 0;
    for (const Meaning& meaning : meanings.at(word.id)) {
      likeliest = std::max(likeliest, meaning.probability);
      nearest = std::max(nearest, meaning.probability * nearness(meaning.at, at_summary, reach));
    }
    const double near = word.weight * nearness(word.at, at_abstract, reach);
    near_weight += near;
    sentence_weight += word.weight;
    shared.near += near * nearest;
    shared.sentence += word.weight * likeliest;
    if (word.at == at_abstract + 1) shared.next = nearest;
    if (near * nearest <= heaviest) continue;
    heaviest = near * nearest;
    shared.anchor = paper_.terms[word.at].span;
  }
  if (heaviest > 0) shared.anchor = whole_word(shared.anchor);
  if (near_weight > 0) shared.near /= near_weight;
  if (sentence_weight > 0) shared.sentence /= sentence_weight;
  return shared;
}

double ContextMatcher::share_said(std::size_t summary_sentence, std::size_t paper_sentence, Span phrase) {
  if (reading_.summary[summary_sentence].text.size() > longest_sentence) return 0;
  const Meanings& meanings = meanings_of(summary_sentence);
  double said = 0;
  double whole = 0;
  for (const Word& word : words_[paper_sentence]) {
    const std::size_t begin = paper_.terms[word.at].span.begin;
    if (begin < phrase.begin || begin >= phrase.end) continue;
    double likeliest = 0;
    for (const Meaning& meaning : meanings.at(word.id)) likeliest = std::max(likeliest, meaning.probability);
    said += word.weight * likeliest;
    whole += word.weight;
  }
  return whole > 0 ? said / whole : 0;
}

/// The whole word, with hyphens, that contains `part`.
Span ContextMatcher::whole_word(Span part) const {
  const std::string& text = reading_.paper_text;
  const auto belongs = [&](std::size_t at) {
    const char c = text[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  while (part.begin > 0 && belongs(part.begin - 1)) --part.begin;
  while (part.end < text.size() && belongs(part.end)) ++part.end;
  return part;
}

std::vector<ContextMatcher::Word> ContextMatcher::words_of(Span sentence) {
  std::vector<Word> words;
  for (std::size_t i = first_at_or_after(paper_.terms, sentence.begin);
       i < paper_.terms.size() && paper_.terms[i].span.begin < sentence.end; ++i) {
    const Term& term = paper_.terms[i];
    if (term.kind != TermKind::english || term.whole) continue;
    const EnglishTermId id = vocabulary_.english(paper_, term);
    words.push_back({id, idf_of(model_, id), i});
  }
  return words;
}

const ContextMatcher::Meanings& ContextMatcher::meanings_of(std::size_t sentence) {
  Meanings& out = meanings_[sentence];
  if (!out.empty()) return out;
  for (const auto& words : words_) {
    for (const Word& word : words) out.try_emplace(word.id);
  }
  const SummarySentence& place = reading_.summary[sentence];
  add_meanings(sections_[place.section], place.text, out);
  return out;
}

void ContextMatcher::add_meanings(const TermList& list, Span sentence, Meanings& out) {
  std::string_view before;
  for (std::size_t i = first_at_or_after(list.terms, sentence.begin);
       i < list.terms.size() && list.terms[i].span.begin < sentence.end; ++i) {
    const Term& term = list.terms[i];
    if (term.kind == TermKind::korean) {
      add_korean(list, term, before, i, out);
      before = list.key(term);
      continue;
    }
    before = {};
    if (term.kind != TermKind::english || term.whole) continue;
    const auto found = out.find(vocabulary_.english(list, term));
    if (found != out.end()) found->second.push_back({1, i});
  }
}

void ContextMatcher::add_korean(const TermList& list, const Term& term, std::string_view before,
                                std::size_t at, Meanings& out) const {
  std::string_view word = list.key(term);
  if (term.adjacent && !before.empty()) {
    const auto joined = model_.korean.find(std::string(before) + std::string(word));
    if (joined) add_korean_word(*joined, at, out);
  }
  if (const auto number = model_.korean.find(word)) return add_korean_word(*number, at, out);
  for (const std::size_t length : split_compound(model_.korean, word)) {
    add_korean_word(*model_.korean.find(word.substr(0, length)), at, out);
    word.remove_prefix(length);
  }
}

void ContextMatcher::add_korean_word(std::uint32_t word, std::size_t at, Meanings& out) const {
  for (Lexicon::InnerIterator it(model_.english_given_korean, word); it; ++it) {
    const auto found = out.find(static_cast<EnglishTermId>(it.col()));
    if (found == out.end()) continue;
    // A word's translations share its probability, so a translation with half of it counts as certain.
    found->second.push_back({std::min(1.0, 2 * static_cast<double>(it.value())), at});
  }
}

}  // namespace daejo::audit
