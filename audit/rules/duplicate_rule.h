#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/rules/shingles.h"
#include "findings/finding.h"

namespace daejo {

/// What a finding says of the other entry that has the same text.
struct TwinEntry {
  std::size_t entry = 0;  ///< Its number in the run.
  std::string file;
  std::size_t line = 0;
  std::string title;
  std::string id;  ///< With its version; empty where it has none.
};

/// A stretch of an entry, a section or the whole summary, that stands under another paper, too.
struct Twin {
  std::size_t entry = 0;  ///< The number in the run of the entry that is told.
  std::optional<std::size_t> section;
  TwinEntry other;
  double resemblance = 0;
};

/// Calls `take` with some of a run's entries: those of `numbers`, which ascend.
using ForEntries = std::function<void(
    std::span<const std::size_t> numbers,
    const std::function<void(std::size_t number, const std::string& file, const Entry& entry)>& take)>;

/// Finds the entries whose summary, or one section of it, stands under another paper of the run, too: a
/// resemblance of word triples (see shingles.h) of at least 0.7. Of 3,860 real summaries no two of different
/// papers had 0.12. Texts of fewer than 15 triples are too short to tell. One paper on two days is no
/// duplicate. It keeps some hundred bytes of each entry.
class TwinFinder {
 public:
  /// What it must know of one entry; several threads may make these.
  struct Sketches {
    std::uint64_t paper = 0;                           ///< The same for two entries of one paper.
    std::vector<std::vector<std::uint64_t>> passages;  ///< The summary, then the labelled sections.
  };
  static Sketches sketches_of(const Entry& entry);

  /// Adds the run's next entry.
  void add(const Sketches& sketches);

  /// Each entry's twins, by its number. Entries whose whole summary has one are not told of sections.
  std::vector<Twin> find(const ForEntries& for_entries);

 private:
  struct Level;

  std::vector<Twin> find_at(Level level, const ForEntries& for_entries) const;

  // Deques, because a vector that grows takes up to three times its size.
  std::deque<std::uint64_t> papers_;           // by entry
  std::deque<ShinglePosting> summaries_;       // their texts are entries
  std::deque<ShinglePosting> sections_;        // their texts are places in `section_entries_`
  std::deque<std::uint32_t> section_entries_;  // the entry of each labelled section
};

/// The finding about a twin. An entry whose summary fits it, while the other's does not fit the other
/// (`is_owner`), is told by a note.
Reason duplicate_reason(const Entry& entry, const Twin& twin, bool is_owner);

}  // namespace daejo
