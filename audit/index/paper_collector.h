#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "audit/index/segment.h"

namespace daejo {

/// Gathers the papers of the next segment of an index, and knows which papers its earlier segments have, so
/// that of several records of a paper only the newest counts. Papers are told apart by the hash of their ids,
/// as in the model's background.
class PaperCollector {
 public:
  explicit PaperCollector(std::size_t vocabulary_terms) : vocabulary_terms_(vocabulary_terms) {}

  /// Takes note of the papers of a segment that is written already. Segments come in order.
  void note_segment(std::uint32_t number, const Segment& segment);

  /// Adds a paper, unless one with its id is there whose version is as new.
  void add(IndexedPaper paper);

  bool is_empty() const { return papers_.empty(); }
  /// Those that a newer version replaced meanwhile are counted, too.
  std::size_t papers() const { return papers_.size(); }
  /// Of all its papers together.
  std::size_t terms() const { return terms_; }

  /// Gives the bytes of the segment, which will have this number, and begins the next one.
  std::string take_segment(std::uint32_t number);

 private:
  static constexpr std::uint32_t here = 0xFFFFFFFF;  ///< In place of a segment's number: not written yet.

  struct Known {
    PaperPlace place;
    PaperVersion version;
  };

  std::size_t vocabulary_terms_;
  std::unordered_map<std::uint64_t, Known> known_;  // by the hash of the id
  std::vector<IndexedPaper> papers_;                // those without an id were replaced
  std::size_t terms_ = 0;
  std::vector<PaperPlace> replaced_;
};

}  // namespace daejo
