#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "audit/index/postings_search.h"
#include "audit/model/document.h"

namespace daejo {

/// The papers of one digest, in its order, with postings to find those that a summary fits. Several threads
/// may read one.
class DigestPapers {
 public:
  /// The documents must outlive it.
  explicit DigestPapers(std::vector<const Document*> documents);
  ~DigestPapers();
  DigestPapers(DigestPapers&&) noexcept;
  DigestPapers& operator=(DigestPapers&&) noexcept;

  std::span<const Document* const> documents() const { return documents_; }
  const Document& document(std::size_t number) const { return *documents_[number]; }

  /// At most `most` numbers of documents, as `PostingsSearch::search` orders them: none below the score
  /// `least` and none of the documents from number `first` up to `last`. A paper that has several entries is
  /// found once.
  std::vector<std::size_t> search(std::span<const TermWeight> terms, std::size_t most,
                                  const PaperScore& least, std::size_t first, std::size_t last) const;

 private:
  class Part;

  std::vector<const Document*> documents_;
  std::vector<std::unique_ptr<const Part>> parts_;
};

/// How well the terms fit a document, as a search scores papers. `terms` are different ones.
PaperScore score_of(const Document& document, std::span<const TermWeight> terms);

}  // namespace daejo
