#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "audit/index/postings_search.h"
#include "audit/model/document.h"

namespace daejo::audit {

/// The papers of one digest in its order, with postings for searching them by terms. Several threads may use
/// one object.
class DigestPapers {
 public:
  /// The documents must outlive this object.
  explicit DigestPapers(std::vector<const Document*> documents);
  ~DigestPapers();
  DigestPapers(DigestPapers&&) noexcept;

  std::span<const Document* const> documents() const { return documents_; }
  const Document& document(std::size_t number) const { return *documents_[number]; }

  /// Searches like `PostingsSearch::search`. Returns the numbers of at most `most` documents, best first. It
  /// leaves out documents with a score below `least`, and the papers of the documents numbered from `first`
  /// up to but not including `last`. A paper with several documents is returned once, with the number of its
  /// first document.
  std::vector<std::size_t> search(std::span<const TermWeight> terms, std::size_t most,
                                  const PaperScore& least, std::size_t first, std::size_t last) const;

 private:
  class Part;

  std::vector<const Document*> documents_;
  std::vector<std::unique_ptr<const Part>> parts_;
};

/// The score that a search for `terms` gives to a document. No term may be in `terms` twice.
PaperScore score_of(const Document& document, std::span<const TermWeight> terms);

}  // namespace daejo::audit
