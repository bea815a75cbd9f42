#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/run_outcome.h"

namespace daejo::report {

/// How one entry differs between two runs. If only one run has the entry, the pointer for the other run is
/// null.
struct EntryChange {
  const EntryOutcome* before = nullptr;
  const EntryOutcome* after = nullptr;
  std::vector<FindingOutcome> came;
  std::vector<FindingOutcome> went;
  /// What may have caused the change: the inputs that differ, which are "summary", "abstract" (or the paper's
  /// title), "model", "thresholds" and "background". The last three are compared only if both results have a
  /// head. If no input differs, "program", or "unknown" if one of the results has no head. Empty if only one
  /// run has the entry.
  std::vector<std::string> because;
  /// Whether the later verdict is worse than the earlier one, or is the same but there is a new error or
  /// warning that is not from a preview rule. An accepted verdict counts as `ok`, and so does the verdict of
  /// a run that lacks the entry. False if the later run lacks the entry.
  bool is_worse = false;

  bool verdict_changed() const;
};

/// The differences between two runs over the same digests. The pointers in it refer to both runs, which must
/// outlive it.
struct RunDifference {
  /// The entries that changed, in the order of the later run, followed by those that only the earlier run
  /// has.
  std::vector<EntryChange> changes;
  std::size_t in_both = 0;  ///< How many entries both runs have, changed or not.
  std::size_t worse = 0;
};

/// Compares two runs. Entries are paired by file and paper, and the rest by paper alone, because a digest may
/// have moved. The paper is the arXiv id without its version or, if there is none, the title.
RunDifference difference_of(const RunOutcome& before, const RunOutcome& after);

/// Which changes make `daejo diff` fail.
enum class DifferenceLevel { worse, any, never };

std::optional<DifferenceLevel> parse_difference_level(std::string_view name);

}  // namespace daejo::report
