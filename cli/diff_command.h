#pragma once

#include <filesystem>
#include <string>

#include "base/language.h"
#include "report/run_difference.h"
#include "report/summary.h"

namespace daejo::cli {

struct DiffOptions {
  std::filesystem::path before;  ///< The output of `daejo check --format json` or `jsonl`.
  std::filesystem::path after;
  bool as_json = false;
  std::filesystem::path output;  ///< Empty for standard output.
  report::DifferenceLevel fail_on = report::DifferenceLevel::worse;
  Language language = Language::english;
  bool verbose = false;
};

/// Prints which verdicts and findings changed between two runs. Returns `findings` if a change is at the fail
/// level. Throws `Error`.
report::ExitStatus run_diff(const DiffOptions& options);

}  // namespace daejo::cli
