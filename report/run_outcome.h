#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"

namespace daejo {

/// A finding as two runs are compared by it.
struct FindingOutcome {
  std::string code;
  std::string level;  ///< "error", "warning", "note", or "accepted" for one that does not count.
  Message message;
  std::size_t line = 0;

  /// Lines move, and so do not tell findings apart.
  bool is_same(const FindingOutcome& other) const {
    return code == other.code && level == other.level && message.english == other.message.english;
  }
};

/// What became of one entry in a run, or of a paper or file that was not read.
struct EntryOutcome {
  std::string file;
  std::size_t line = 0;
  std::optional<ArxivId> id;
  std::string title;
  Verdict verdict = Verdict::unverified;
  bool counts = true;  ///< Else the verdict was accepted.
  std::optional<double> mismatch;
  std::vector<FindingOutcome> findings;
  std::uint64_t summary = 0;   ///< A hash of the text that was judged.
  std::uint64_t abstract = 0;  ///< The same of the abstract; of nothing where there was none.
};

/// The part of a run's results that is compared with another's.
struct RunOutcome {
  std::string file;
  bool has_head = false;  ///< JSON has one; JSON Lines do not.
  std::string model;
  Thresholds thresholds;
  std::optional<BackgroundUsed> background;
  std::vector<EntryOutcome> entries;
};

/// Reads what `check --format json` or `jsonl` wrote; JSON Lines are read a line at a time. Throws
/// `InputError` with the file, and with the line of what is none of both.
RunOutcome read_outcome(const std::filesystem::path& path);

}  // namespace daejo
