#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/spool.h"
#include "parsers/digest.h"

namespace daejo {

/// Some consecutive digests of a run, and what they hold of its entries.
struct DigestBatch {
  std::size_t first_digest = 0;
  std::size_t digests = 0;
  std::size_t first_entry = 0;
  std::size_t entries = 0;
};

/// The digests of a run, put aside as they were read.
class DigestSpool {
 public:
  void add(const Digest& digest);

  std::size_t digests() const { return files_.size(); }
  std::size_t entries() const { return first_entries_.back(); }
  const std::vector<std::string>& files() const { return files_; }

  /// The number in the run of a digest's first entry.
  std::size_t first_entry(std::size_t digest) const { return first_entries_[digest]; }
  /// The digest that an entry stands in.
  std::size_t digest_of(std::size_t entry) const;

  /// Consecutive batches of whole digests that cover the run, each of at least `entries` but for the last.
  std::vector<DigestBatch> batches(std::size_t entries) const;

  /// Several threads may read while none adds.
  Digest load(std::size_t digest) const;
  /// The same as bytes, which tell two digests apart.
  std::string bytes(std::size_t digest) const { return spool_.read(digest); }
  /// The papers that a digest's entries link to, each once, ascending.
  std::vector<ArxivId> ids_of(std::size_t digest) const;
  std::vector<Digest> load(std::span<const std::size_t> digests, std::size_t threads) const;
  std::vector<Digest> load(const DigestBatch& batch, std::size_t threads) const;

 private:
  Spool spool_;
  Spool ids_;  // by digest, as lines
  std::vector<std::string> files_;
  std::vector<std::size_t> first_entries_ = {0};  // by digest, and how many there are in all
};

}  // namespace daejo
