#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace daejo::audit {

/// Finds which of very many hashes occur in at least `fewest` papers, and keeps a record for each hash that
/// may be one of them. There are two passes, each over all papers, one paper after the other. The first pass
/// calls `sift`, which counts in a table of fixed size. Several hashes may share a place in the table, so its
/// count of papers may be too high but never too low. The second pass calls `count`, which counts exactly,
/// but only those hashes that may be frequent by the table.
template <typename Record>
class FrequentHashes {
 public:
  /// `places` must be a power of two.
  FrequentHashes(std::size_t places, std::size_t fewest) : fewest_(fewest), places_(places) {}

  void sift(std::uint64_t hash, std::uint32_t paper) { place_of(hash).note(paper); }

  /// Calls `see(record, is_new_paper)` if the hash may be frequent. `is_new_paper` says that `count` is
  /// called for this hash and this paper for the first time.
  template <typename See>
  void count(std::uint64_t hash, std::uint32_t paper, const See& see) {
    if (place_of(hash).papers < fewest_) return;
    Counted& counted = counted_[hash];
    const bool is_new_paper = counted.count.note(paper);
    see(counted.record, is_new_paper);
  }

  /// The number of papers in which a hash occurs, if it is at least `fewest`; otherwise 0. Call it after the
  /// second pass.
  std::size_t papers_of(std::uint64_t hash) const {
    const auto found = counted_.find(hash);
    const std::size_t papers = found == counted_.end() ? 0 : found->second.count.papers;
    return papers < fewest_ ? 0 : papers;
  }

  /// The record of a hash for which `count` called `see`. Throws `std::out_of_range` for any other hash.
  const Record& record_of(std::uint64_t hash) const { return counted_.at(hash).record; }

 private:
  struct Count {
    std::uint32_t papers = 0;
    std::uint32_t last = 0xFFFFFFFF;

    bool note(std::uint32_t paper) {
      if (last == paper) return false;
      ++papers;
      last = paper;
      return true;
    }
  };
  struct Counted {
    Count count;
    Record record;
  };

  Count& place_of(std::uint64_t hash) { return places_[hash & (places_.size() - 1)]; }

  std::size_t fewest_;
  std::vector<Count> places_;
  std::unordered_map<std::uint64_t, Counted> counted_;
};

}  // namespace daejo::audit
