#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/index/segment.h"

namespace daejo::audit {

/// Collects the papers of an index's next segment. It also knows which papers the earlier segments have, so
/// that only the newest record of each paper is used. Papers are identified by the hash of their ids, as in
/// the model's background.
class PaperCollector {
 public:
  explicit PaperCollector(std::size_t vocabulary_terms) : vocabulary_terms_(vocabulary_terms) {}

  /// Records the papers of a segment that is already written. Call it in the order of the segments.
  void note_segment(std::uint32_t number, const Segment& segment);

  /// Adds a paper, unless the same or a newer version of it was added before or is in a noted segment.
  void add(IndexedPaper paper);

  bool is_empty() const { return papers_.empty(); }
  /// The number of papers added for the next segment. It includes those that a newer version has replaced
  /// since.
  std::size_t papers() const { return papers_.size(); }
  /// The sum of the numbers of terms of these papers, without those that were replaced.
  std::size_t terms() const { return terms_; }

  /// Returns the bytes of the segment with the collected papers, and starts the next segment. `number` must
  /// be the segment's number in the file.
  std::string take_segment(std::uint32_t number);

 private:
  /// Stands for the number of the segment whose papers are still being collected.
  static constexpr std::uint32_t here = 0xFFFFFFFF;

  struct Known {
    PaperPlace place;
    PaperVersion version;
  };

  std::size_t vocabulary_terms_;
  std::unordered_map<std::uint64_t, Known> known_;  // Keyed by the hash of the id.
  std::vector<IndexedPaper> papers_;                // A paper that was replaced since has an empty id.
  std::size_t terms_ = 0;
  std::vector<PaperPlace> replaced_;
};

}  // namespace daejo::audit
