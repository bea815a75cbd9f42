#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "check/check_command.h"

namespace daejo::check {

struct WhoseOptions {
  CheckOptions check;  ///< The digests, the model and the output. `model.background` is the index to search.
  std::vector<std::filesystem::path>
      results;           ///< Files with the output of `daejo check --format json`; "-" is standard input.
  std::size_t most = 3;  ///< How many papers to name for each entry at most.
  bool all = false;      ///< Name papers for all entries with Korean text; do not check the digests first.
  bool json = false;
};

/// For each entry with the verdict `mismatch` that was not accepted, or with `all` for each entry with Korean
/// text, names the papers of an index that the summary fits best. The entries come from `results` and from
/// digests. Returns `error` if a digest could not be read, and `clean` otherwise. Throws `UsageError` if no
/// index is named, and `Error` if the index or a file of results cannot be read.
report::ExitStatus run_whose(const WhoseOptions& options);

}  // namespace daejo::check
