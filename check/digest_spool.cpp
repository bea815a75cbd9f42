#include "check/digest_spool.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "audit/score/audit_digests.h"
#include "base/parallel.h"
#include "findings/binary_form.h"

namespace daejo::check {

void DigestSpool::add(const parsers::Digest& digest, const StoredDigest* stored) {
  spool_.add(stored == nullptr ? to_bytes(digest) : stored->bytes);
  keys_.push_back(stored == nullptr ? std::nullopt : std::optional(stored->key));
  std::string ids;
  for (const parsers::ArxivId& id : daejo::audit::ids_of({&digest, 1}))
    ids += fmt::format("{} {}\n", id.base, id.version);
  ids_.add(ids);
  files_.push_back(digest.file);
  first_entries_.push_back(first_entries_.back() + digest.entries.size());
}

void DigestSpool::add_to_key(std::size_t digest, ResultKeyMaker& key) const {
  const std::optional<ResultKey>& stored = keys_[digest];
  if (stored) {
    key.add("stored").add({reinterpret_cast<const char*>(stored->data()), stored->size()});
  } else {
    key.add("bytes").add(spool_.read(digest));
  }
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

parsers::Digest DigestSpool::load(std::size_t digest) const {
  return digest_from_bytes(spool_.read(digest));
}

std::vector<parsers::Digest> DigestSpool::load(std::span<const std::size_t> digests,
                                               std::size_t threads) const {
  std::vector<parsers::Digest> loaded(digests.size());
  parallel_each(digests.size(), threads, [&](std::size_t i) { loaded[i] = load(digests[i]); });
  return loaded;
}

std::vector<parsers::Digest> DigestSpool::load(const DigestBatch& batch, std::size_t threads) const {
  std::vector<std::size_t> digests(batch.digests);
  std::iota(digests.begin(), digests.end(), batch.first_digest);
  return load(digests, threads);
}

std::vector<parsers::ArxivId> DigestSpool::ids_of(std::size_t digest) const {
  std::vector<parsers::ArxivId> ids;
  const std::string lines = ids_.read(digest);
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t space = lines.find(' ', begin);
    const std::size_t end = lines.find('\n', space);
    ids.push_back({lines.substr(begin, space - begin), std::stoi(lines.substr(space + 1, end - space - 1))});
    begin = end + 1;
  }
  return ids;
}

}  // namespace daejo::check
