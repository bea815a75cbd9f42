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

namespace daejo::audit {

/// What a finding says about the other entry that has the same or nearly the same text.
struct TwinEntry {
  std::size_t entry = 0;  ///< The number of that other entry in the run.
  std::string file;
  std::size_t line = 0;
  std::string title;
  /// The arXiv id, with the version if the digest writes one; empty if the entry has no id.
  std::string id;
};

/// A summary, or a section of one, whose text, or nearly the same text, also occurs in an entry about
/// another paper.
struct Twin {
  std::size_t entry = 0;  ///< The number in the run of the entry that gets the finding.
  std::optional<std::size_t> section;
  TwinEntry other;
  double resemblance = 0;
};

/// Loads the entries of a run that have the given numbers, which ascend, and calls `take` for each in that
/// order.
using ForEntries = std::function<void(std::span<const std::size_t> numbers,
                                      const std::function<void(std::size_t number, const std::string& file,
                                                               const parsers::Entry& entry)>& take)>;

/// Finds entries whose summary, or a labelled section of it, also occurs in an entry about another paper.
/// Summaries are compared with summaries, and sections with sections. Texts match if the resemblance of their
/// word triples (see shingles.h) is at least 0.7; among 3,860 real summaries, no two of different papers
/// reached 0.12. Texts with fewer than 15 distinct triples are too short to compare. The same paper on two
/// days is not a duplicate. The finder keeps a few hundred bytes for each entry.
class TwinFinder {
 public:
  /// What the finder needs to know about an entry. Several threads may compute it for different entries.
  struct Sketches {
    std::uint64_t paper = 0;  ///< A hash that is equal for two entries about the same paper.
    /// The sketch of the summary, followed by those of the labelled sections.
    std::vector<std::vector<std::uint32_t>> passages;
  };
  static Sketches sketches_of(const parsers::Entry& entry);

  /// Adds the run's next entry.
  void add(const Sketches& sketches);

  /// The twins of all entries, sorted by entry number. Each text is reported with the most similar one only.
  /// If a whole summary has a twin, its sections are not reported. Call it once, after all entries have been
  /// added.
  std::vector<Twin> find(const ForEntries& for_entries, std::size_t threads);

 private:
  class Level;

  static std::vector<Twin> twins_of(std::span<const Level* const> levels, const ForEntries& for_entries,
                                    std::size_t threads);

  // Deques, because a run may have millions of entries, and a vector takes up to three times its size while
  // it grows.
  std::deque<std::uint64_t> papers_;  // `Sketches::paper` of each entry.
  // The hashes of the summaries' sketches; `text` is the entry number.
  std::deque<ShinglePosting> summaries_;
  // The hashes of the sections' sketches; `text` is an index into `section_entries_`.
  std::deque<ShinglePosting> sections_;
  std::deque<std::uint32_t> section_entries_;  // The entry of each labelled section.
};

/// The finding that `entry` gets about its twin. `is_owner` says that the text fits `entry` and not the other
/// one; then the finding is only a note.
Reason duplicate_reason(const parsers::Entry& entry, const Twin& twin, bool is_owner);

}  // namespace daejo::audit
