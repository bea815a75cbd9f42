#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/run_outcome.h"

namespace daejo {

/// What differs in one entry of two runs. One that only one of them has is compared with nothing.
struct EntryChange {
  const EntryOutcome* before = nullptr;
  const EntryOutcome* after = nullptr;
  std::vector<FindingOutcome> came;
  std::vector<FindingOutcome> went;
  /// What else differs, and so may be why: "summary", "abstract", "model", "thresholds", "background"; else
  /// "program", or "unknown" where the results do not name a model.
  std::vector<std::string> because;
  /// A graver verdict, or the same one with a new error or warning whose code is no preview.
  bool is_worse = false;

  bool verdict_changed() const;
};

/// What two runs over the same digests say differently. It refers to both.
struct RunDifference {
  std::vector<EntryChange> changes;  ///< In the order of the later run, then what only the earlier one has.
  std::size_t in_both = 0;           ///< Entries, changed or not.
  std::size_t worse = 0;
};

/// An entry is known again by its file and paper, or else by the paper alone: a digest may have moved.
RunDifference difference_of(const RunOutcome& before, const RunOutcome& after);

/// What makes `daejo diff` fail.
enum class DifferenceLevel { worse, any, never };

std::optional<DifferenceLevel> parse_difference_level(std::string_view name);

}  // namespace daejo
