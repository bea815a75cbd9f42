#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/spool.h"
#include "check/digest_memory.h"
#include "check/result_cache.h"
#include "parsers/digest.h"

namespace daejo::check {

/// A range of consecutive digests of a run, and the range of their entries. `digests` and `entries` are
/// counts.
struct DigestBatch {
  std::size_t first_digest = 0;
  std::size_t digests = 0;
  std::size_t first_entry = 0;
  std::size_t entries = 0;
};

/// Stores the digests of a run in serialized form, mostly on disk (see `Spool`).
class DigestSpool {
 public:
  /// Adds the run's next digest. `stored` is its serialized form; null if the caller does not have it.
  void add(const parsers::Digest& digest, const StoredDigest* stored = nullptr);

  std::size_t digests() const { return files_.size(); }
  std::size_t entries() const { return first_entries_.back(); }
  const std::vector<std::string>& files() const { return files_; }

  /// The index in the run of a digest's first entry.
  std::size_t first_entry(std::size_t digest) const { return first_entries_[digest]; }
  /// The index of the digest that contains an entry; `entry` is the entry's index in the run.
  std::size_t digest_of(std::size_t entry) const;

  /// Splits the run into batches of whole digests. Each batch but the last has at least `entries` entries.
  std::vector<DigestBatch> batches(std::size_t entries) const;

  /// Loads a digest. Several threads may call this function and the functions below, but not while another
  /// thread calls `add`.
  parsers::Digest load(std::size_t digest) const;
  /// Adds to `key` what identifies the digest: the key of its serialized form or, if `add` got none, its
  /// bytes.
  void add_to_key(std::size_t digest, ResultKeyMaker& key) const;
  /// The arXiv ids of a digest's entries, sorted and without duplicates.
  std::vector<parsers::ArxivId> ids_of(std::size_t digest) const;
  std::vector<parsers::Digest> load(std::span<const std::size_t> digests, std::size_t threads) const;
  std::vector<parsers::Digest> load(const DigestBatch& batch, std::size_t threads) const;

 private:
  Spool spool_;
  Spool ids_;  // A record for each digest: the ids of its entries, one per line.
  std::vector<std::string> files_;
  // For each digest, the key of its serialized form; nothing if `add` did not get this form.
  std::vector<std::optional<ResultKey>> keys_;
  // For each digest, the index of its first entry; after that, the number of all entries.
  std::vector<std::size_t> first_entries_ = {0};
};

}  // namespace daejo::check
