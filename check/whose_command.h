#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "check/check_command.h"

namespace daejo {

struct WhoseOptions {
  CheckOptions check;  ///< Of the digests, if there are any; its background is looked in.
  std::vector<std::filesystem::path> results;  ///< Of `daejo check --format json`; "-" is standard input.
  std::size_t most = 3;                        ///< Papers to name for each entry.
  bool all = false;                            ///< Every entry, unchecked, instead of the mismatches.
  bool json = false;
};

/// Names for each mismatch the papers of an index that its summary fits best. Mismatches are taken from
/// results that `daejo check --format json` wrote, or found by checking digests. Returns `error` where some
/// input could not be read, else `clean`. Throws `UsageError` without an index, and `Error`.
ExitStatus run_whose(const WhoseOptions& options);

}  // namespace daejo
