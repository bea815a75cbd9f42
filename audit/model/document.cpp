#include "audit/model/document.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "audit/model/numbered_place.h"

namespace daejo::audit {

std::string document_text(std::string_view title, std::string_view abstract) {
  std::string text(title);
  text += '\n';
  return text += abstract;
}

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract) {
  return read_document(vocabulary, arxiv_id, document_text(title, abstract), title.size());
}

bool is_same_paper(const Document& a, const Document& b) {
  if (!a.arxiv_id.empty() && a.arxiv_id == b.arxiv_id) return true;
  std::size_t common = 0;
  auto at = b.terms.begin();
  for (const DocumentTerm& term : a.terms) {
    while (at != b.terms.end() && at->id < term.id) ++at;
    if (at != b.terms.end() && at->id == term.id) ++common;
  }
  return are_versions(common, a.terms.size(), b.terms.size());
}

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view text,
                       std::size_t title_size) {
  Document document;
  document.arxiv_id = arxiv_id;
  document.list = vocabulary.find_terms(text);
  // Terms outside the vocabulary are sorted separately, because their ids do not fit into a `numbered_place`.
  // Their ids are larger than all others, so they come last.
  std::vector<std::uint64_t> known;
  std::vector<std::pair<EnglishTermId, std::uint32_t>> unknown;
  known.reserve(document.list.terms.size());
  for (std::uint32_t i = 0; i < document.list.terms.size(); ++i) {
    const Term& term = document.list.terms[i];
    if (term.kind == TermKind::korean) continue;
    const EnglishTermId id = vocabulary.english(document.list, term);
    if (is_unknown(id)) {
      unknown.emplace_back(id, i);
    } else {
      known.push_back(numbered_place(static_cast<std::uint32_t>(id), i));
    }
  }
  std::ranges::sort(known);
  std::ranges::sort(unknown);
  document.terms.reserve(known.size() + unknown.size());
  const auto add = [&](EnglishTermId id, std::uint32_t place) {
    const bool in_title = document.list.terms[place].span.begin < title_size;
    if (document.terms.empty() || document.terms.back().id != id)
      document.terms.push_back({id, false, false, place});
    document.terms.back().in_title |= in_title;
    document.terms.back().in_abstract |= !in_title;
  };
  for (const std::uint64_t term : known) add(number_of(term), place_of(term));
  for (const auto& [id, place] : unknown) add(id, place);
  for (DocumentTerm& term : document.terms)
    term.sound = vocabulary.sound(document.list.terms[term.first], text);
  return document;
}

}  // namespace daejo::audit
