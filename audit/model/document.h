#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/text/sound.h"

namespace daejo {

/// One distinct term of a paper's title and abstract.
struct DocumentTerm {
  EnglishTermId id = 0;
  bool in_title = false;
  bool in_abstract = false;
  std::uint32_t first = 0;  ///< Index into `Document::list.terms`.
  Sound sound = {};         ///< Of the word as written; empty for numbers and short words.
};

/// A paper as the audit sees it: its distinct terms, ascending by number.
struct Document {
  std::string arxiv_id;  ///< Without version; empty where unknown.
  TermList list;         ///< Spans are into the title, a line break, and the abstract.
  std::vector<DocumentTerm> terms;
};

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract);
/// The same of a `document_text`, of which the first `title_size` bytes are the title.
Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view text,
                       std::size_t title_size);
Document read_document(const Model& model, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract);

/// Whether abstracts of so many terms, of which so many are common, are one paper in two versions: they share
/// four fifths of all (Jaccard's coefficient).
inline bool are_versions(std::size_t common, std::size_t terms, std::size_t other_terms) {
  constexpr double least_shared = 0.8;
  const std::size_t all = terms + other_terms - common;
  return all > 0 && static_cast<double>(common) / static_cast<double>(all) >= least_shared;
}

/// Whether two documents are of one paper: their ids are the same, or nearly all of their terms.
bool is_same_paper(const Document& a, const Document& b);

/// What `Document`'s spans are into.
std::string document_text(std::string_view title, std::string_view abstract);

}  // namespace daejo
