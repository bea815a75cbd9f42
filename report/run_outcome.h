#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"

namespace daejo::report {

/// What the comparison of two runs needs to know of a finding.
struct FindingOutcome {
  std::string code;
  /// "error", "warning" or "note", or "accepted" if the finding was accepted and does not count.
  std::string level;
  Message message;
  std::size_t line = 0;

  /// Whether both findings have the same code, level and English message. Lines are not compared, because
  /// they move.
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
  std::uint64_t summary = 0;  ///< A hash of the text that was judged.
  /// A hash of the paper's title and abstract; the hash of an empty text if there was no paper.
  std::uint64_t abstract = 0;
};

/// What the comparison of two runs needs to know of a run.
struct RunOutcome {
  std::string file;
  /// Whether the results say which model, thresholds and background the run used. JSON does; JSON Lines do
  /// not.
  bool has_head = false;
  std::string model;
  Thresholds thresholds;
  std::optional<BackgroundUsed> background;
  std::vector<EntryOutcome> entries;
};

/// Reads the output of `check --format json` or `--format jsonl`. "-" is standard input, which must be JSON.
/// Throws an `InputError` if the file cannot be read or its content is invalid. JSON Lines whose last line
/// has no line break are invalid too, because the run was interrupted. An error in a line of JSON Lines names
/// the line.
RunOutcome read_outcome(const std::filesystem::path& path);

}  // namespace daejo::report
