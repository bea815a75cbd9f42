#pragma once

#include <filesystem>
#include <string>

#include "base/language.h"
#include "report/run_difference.h"
#include "report/summary.h"

namespace daejo {

struct DiffOptions {
  std::filesystem::path before;  ///< What `daejo check --format json` or `jsonl` wrote.
  std::filesystem::path after;
  bool as_json = false;
  std::filesystem::path output;  ///< Empty for standard output.
  DifferenceLevel fail_on = DifferenceLevel::worse;
  Language language = Language::english;
  bool verbose = false;
};

/// Says which verdicts and findings changed between two runs. `findings` where something is at the fail
/// level. Throws `Error`.
ExitStatus run_diff(const DiffOptions& options);

}  // namespace daejo
