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

/// A range of consecutive digests of a run, and the range of their entries.
struct DigestBatch {
  std::size_t first_digest = 0;
  std::size_t digests = 0;
  std::size_t first_entry = 0;
  std::size_t entries = 0;
};

/// Stores the digests of a run on disk.
class DigestSpool {
 public:
  /// Adds the run's next digest. `stored` is its serialized form; null if the caller does not have it.
  void add(const parsers::Digest& digest, const StoredDigest* stored = nullptr);

  std::size_t digests() const { return files_.size(); }
  std::size_t entries() const { return first_entries_.back(); }
  const std::vector<std::string>& files() const { return files_; }

  /// The number of a digest's first entry within the run.
  std::size_t first_entry(std::size_t digest) const { return first_entries_[digest]; }
  /// The number of the digest that contains an entry.
  std::size_t digest_of(std::size_t entry) const;

  /// Splits the run into batches of whole digests. Each batch but the last has at least `entries` entries.
  std::vector<DigestBatch> batches(std::size_t entries) const;

  /// Several threads may call this and the functions below, but not while another calls `add`.
  parsers::Digest load(std::size_t digest) const;
  /// Adds to a key what identifies the digest.
  void add_to_key(std::size_t digest, ResultKeyMaker& key) const;
  /// The papers that a digest's entries link to, sorted and without duplicates.
  std::vector<parsers::ArxivId> ids_of(std::size_t digest) const;
  std::vector<parsers::Digest> load(std::span<const std::size_t> digests, std::size_t threads) const;
  std::vector<parsers::Digest> load(const DigestBatch& batch, std::size_t threads) const;

 private:
  Spool spool_;
  Spool ids_;  // by digest, with one id per line
  std::vector<std::string> files_;
  // By digest: the key of its serialized form, if that was passed to `add`.
  std::vector<std::optional<ResultKey>> keys_;
  std::vector<std::size_t> first_entries_ = {0};  // For each digest, and then the number of all entries.
};

}  // namespace daejo::check
