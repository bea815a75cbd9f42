#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "check/check_command.h"

namespace daejo::check {

struct WhoseOptions {
  CheckOptions check;  ///< The digests to check. Its `model.background` is the index to search.
  std::vector<std::filesystem::path>
      results;           ///< Output of `daejo check --format json`, as files; "-" is standard input.
  std::size_t most = 3;  ///< How many papers to name for each entry.
  bool all = false;      ///< Name papers for all entries, without checking them first.
  bool json = false;
};

/// For each mismatch, names the papers of an index that its summary fits best. The mismatches come from
/// results of `daejo check --format json`, or from checking digests. Returns `error` if some input could not
/// be read, and `clean` otherwise. Throws `UsageError` if there is no index, and `Error`.
report::ExitStatus run_whose(const WhoseOptions& options);

}  // namespace daejo::check
