#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/text/sound.h"

namespace daejo::audit {

/// A distinct English term of a paper's title and abstract: the stem of a Latin word, or a number.
struct DocumentTerm {
  EnglishTermId id = 0;
  bool in_title = false;
  bool in_abstract = false;
  std::uint32_t first = 0;  ///< Where the term first occurs: an index into `Document::list.terms`.
  Sound sound = {};         ///< The sound of the word as written; see `Vocabulary::sound`.
};

/// A paper as its distinct English terms. `terms` is sorted by id, ascending.
struct Document {
  std::string arxiv_id;  ///< Without version; empty if unknown.
  /// All terms in the order of the text. Their spans refer to the text of `document_text`: the title, a line
  /// break, and the abstract.
  TermList list;
  std::vector<DocumentTerm> terms;
};

Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view title,
                       std::string_view abstract);
/// Reads a `document_text` whose first `title_size` bytes are the title.
Document read_document(Vocabulary& vocabulary, std::string_view arxiv_id, std::string_view text,
                       std::size_t title_size);

/// Whether two documents are so similar that they must be versions of one paper: at least four fifths of all
/// their distinct terms are in both (Jaccard's coefficient). `common` is the number of terms in both, and
/// `terms` and `other_terms` are the numbers of terms in each.
inline bool are_versions(std::size_t common, std::size_t terms, std::size_t other_terms) {
  constexpr double least_shared = 0.8;
  const std::size_t all = terms + other_terms - common;
  return all > 0 && static_cast<double>(common) / static_cast<double>(all) >= least_shared;
}

/// Whether two documents describe one paper: they have the same id, which is not empty, or `are_versions` is
/// true.
bool is_same_paper(const Document& a, const Document& b);

/// The text that the spans of a `Document` refer to.
std::string document_text(std::string_view title, std::string_view abstract);

}  // namespace daejo::audit
