#include "check/digest_spool.h"

#include <algorithm>

#include "base/parallel.h"
#include "findings/binary_form.h"

namespace daejo {

void DigestSpool::add(const Digest& digest) {
  spool_.add(to_bytes(digest));
  files_.push_back(digest.file);
  first_entries_.push_back(first_entries_.back() + digest.entries.size());
}

std::size_t DigestSpool::digest_of(std::size_t entry) const {
  const auto next = std::ranges::upper_bound(first_entries_, entry);
  return static_cast<std::size_t>(next - first_entries_.begin()) - 1;
}

std::vector<DigestBatch> DigestSpool::batches(std::size_t entries) const {
  std::vector<DigestBatch> batches;
  bool is_full = true;
  for (std::size_t i = 0; i < digests(); ++i) {
    if (is_full) batches.push_back({i, 0, first_entries_[i], 0});
    DigestBatch& batch = batches.back();
    ++batch.digests;
    batch.entries += first_entries_[i + 1] - first_entries_[i];
    is_full = batch.entries >= entries;
  }
  return batches;
}

Digest DigestSpool::load(std::size_t digest) const {
  return digest_from_bytes(spool_.read(digest));
}

std::vector<Digest> DigestSpool::load(const DigestBatch& batch, std::size_t threads) const {
  std::vector<Digest> loaded(batch.digests);
  parallel_for(batch.digests, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) loaded[i] = load(batch.first_digest + i);
  });
  return loaded;
}

}  // namespace daejo
