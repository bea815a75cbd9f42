#include "audit/document.h"

#include <algorithm>

namespace daejo {
std::string document_text(std::string_view title, std::string_view abstract) {
  std::string text(title);
  text += '\n';
  return text += abstract;
}

Document read_document(const Model& model, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract) {
  Vocabulary vocabulary(model);
  return read_document(vocabulary, arxiv_id, title, abstract);
}

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract) {
  Document document;
  document.arxiv_id = arxiv_id;
  const std::string text = document_text(title, abstract);
  document.list = vocabulary.find_terms(text);
  document.terms.reserve(document.list.terms.size());
  for (std::uint32_t i = 0; i < document.list.terms.size(); ++i) {
    const Term& term = document.list.terms[i];
    if (term.kind == TermKind::korean) continue;
    const bool in_title = term.span.begin < title.size();
    document.terms.push_back({vocabulary.english(document.list, term), in_title, !in_title, i});
  }
  std::ranges::sort(document.terms, [](const DocumentTerm& a, const DocumentTerm& b) {
    return a.id != b.id ? a.id < b.id : a.first < b.first;
  });
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
  for (DocumentTerm& term : document.terms)
    term.sound = vocabulary.sound(document.list.terms[term.first], text);
  return document;
}

}  // namespace daejo
