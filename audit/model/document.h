#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/text/sound.h"

namespace daejo::audit {

/// A distinct term of a paper's title and abstract.
struct DocumentTerm {
  EnglishTermId id = 0;
  bool in_title = false;
  bool in_abstract = false;
  std::uint32_t first = 0;  ///< Where the term first occurs: an index into `Document::list.terms`.
  Sound sound = {};         ///< The sound of the word as written; empty for numbers and short words.
};

/// A paper as its distinct terms, in ascending order of the terms' numbers.
struct Document {
  std::string arxiv_id;  ///< Without version; empty if unknown.
  /// Its spans refer to the text of `document_text`: the title, a line break, and the abstract.
  TermList list;
  std::vector<DocumentTerm> terms;
};

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract);
/// Reads a `document_text` whose first `title_size` bytes are the title.
Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view text,
                       std::size_t title_size);

/// Whether two abstracts are versions of one paper: at least four fifths of all their terms are `common` to
/// both (Jaccard's coefficient).
inline bool are_versions(std::size_t common, std::size_t terms, std::size_t other_terms) {
  constexpr double least_shared = 0.8;
  const std::size_t all = terms + other_terms - common;
  return all > 0 && static_cast<double>(common) / static_cast<double>(all) >= least_shared;
}

/// Whether two documents describe one paper: they have the same id or nearly the same terms.
bool is_same_paper(const Document& a, const Document& b);

/// The text that the spans of a `Document` refer to.
std::string document_text(std::string_view title, std::string_view abstract);

}  // namespace daejo::audit
