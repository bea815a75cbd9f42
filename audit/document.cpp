#include "audit/document.h"

#include <algorithm>

#include "audit/sound.h"
#include "parsers/ascii.h"

namespace daejo {
namespace {

/// The sound of a word as it stands in the text, for its stem has lost the end.
std::string sound_of(const Term& term, std::string_view text) {
  constexpr std::size_t shortest_word = 4;
  if (term.kind != TermKind::english || term.span.size() < shortest_word) return {};
  std::string word(term.span.of(text));
  std::ranges::transform(word, word.begin(), ascii_lower);
  return sound_of_latin(word);
}

}  // namespace

std::string document_text(std::string_view title, std::string_view abstract) {
  std::string text(title);
  text += '\n';
  return text += abstract;
}

Document read_document(const Model& model, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract) {
  Document document;
  document.arxiv_id = arxiv_id;
  const std::string text = document_text(title, abstract);
  document.list = find_terms(text);
  for (std::uint32_t i = 0; i < document.list.terms.size(); ++i) {
    const Term& term = document.list.terms[i];
    if (term.kind == TermKind::korean) continue;
    const bool in_title = term.span.begin < title.size();
    document.terms.push_back({english_term_id(model, document.list.key(term)), in_title, !in_title, i, {}});
  }
  std::ranges::stable_sort(document.terms, {}, &DocumentTerm::id);
  std::size_t kept = 0;
  for (const DocumentTerm& term : document.terms) {
    if (kept > 0 && document.terms[kept - 1].id == term.id) {
      document.terms[kept - 1].in_title |= term.in_title;
      document.terms[kept - 1].in_abstract |= term.in_abstract;
    } else {
      document.terms[kept++] = term;
    }
  }
  document.terms.resize(kept);
  for (DocumentTerm& term : document.terms) term.sound = sound_of(document.list.terms[term.first], text);
  return document;
}

}  // namespace daejo
