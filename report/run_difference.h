#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/run_outcome.h"

namespace daejo::report {

/// An entry in both runs. If only one run has the entry, the pointer for the other run is null.
struct EntryChange {
  const EntryOutcome* before = nullptr;
  const EntryOutcome* after = nullptr;
  std::vector<FindingOutcome> came;
  std::vector<FindingOutcome> went;
  /// What may have caused the change: the inputs that differ, which are "summary", "abstract", "model",
  /// "thresholds" and "background". If none of them differs, "program", or "unknown" if the results do not
  /// name a model.
  std::vector<std::string> because;
  /// Whether the verdict is worse, or is the same but there is a new error or warning. Codes of preview rules
  /// do not count.
  bool is_worse = false;

  bool verdict_changed() const;
};

/// The differences between two runs over the same digests. It refers to both runs, which must outlive it.
struct RunDifference {
  /// In the order of the later run, followed by the entries that only the earlier one has.
  std::vector<EntryChange> changes;
  std::size_t in_both = 0;  ///< How many entries both runs have.
  std::size_t worse = 0;
};

/// Compares two runs. Entries are paired by file and paper, and then by paper alone, because a digest may
/// have moved.
RunDifference difference_of(const RunOutcome& before, const RunOutcome& after);

/// Which changes make `daejo diff` fail.
enum class DifferenceLevel { worse, any, never };

std::optional<DifferenceLevel> parse_difference_level(std::string_view name);

}  // namespace daejo::report
