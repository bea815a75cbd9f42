#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"

namespace daejo::report {

/// The part of a finding that is compared between runs.
struct FindingOutcome {
  std::string code;
  std::string level;  ///< "error", "warning" or "note"; "accepted" for a finding that was accepted and does
                      ///< not count.
  Message message;
  std::size_t line = 0;

  /// Whether two findings are the same. Lines do not matter, because they move.
  bool is_same(const FindingOutcome& other) const {
    return code == other.code && level == other.level && message.english == other.message.english;
  }
};

/// The result for one entry, or for a paper or file that was not read.
struct EntryOutcome {
  std::string file;
  std::size_t line = 0;
  std::optional<parsers::ArxivId> id;
  std::string title;
  Verdict verdict = Verdict::unverified;
  bool counts = true;  ///< Whether the verdict counts. It does not if it was accepted.
  std::optional<double> mismatch;
  std::vector<FindingOutcome> findings;
  std::uint64_t summary = 0;   ///< A hash of the text that was judged.
  std::uint64_t abstract = 0;  ///< A hash of the abstract; if there was none, that of an empty text.
};

/// The part of a run's results that is compared with another run.
struct RunOutcome {
  std::string file;
  /// Whether the results have a head with model and thresholds, as JSON does. JSON Lines do not.
  bool has_head = false;
  std::string model;
  Thresholds thresholds;
  std::optional<BackgroundUsed> background;
  std::vector<EntryOutcome> entries;
};

/// Reads the output of `check --format json` or `jsonl`. JSON Lines are read line by line. Throws an
/// `InputError` that names the file and, for JSON Lines, the line.
RunOutcome read_outcome(const std::filesystem::path& path);

}  // namespace daejo::report
