#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "arxiv/make_source.h"
#include "audit/audit_digests.h"
#include "cli/open_model.h"
#include "reasons/add_reasons.h"
#include "report/report_format.h"
#include "report/summary.h"
#include "report/terminal_color.h"

namespace daejo {

struct CheckOptions {
  std::vector<std::string> paths;
  AbstractOptions abstracts;
  ModelChoice model;
  AuditOptions audit;
  ReasonOptions reasons;
  Format format = Format::console;
  std::filesystem::path output;  ///< Empty for standard output.
  FailOn fail_on = FailOn::mismatch;
  ColorMode color = ColorMode::auto_;
  bool quiet = false;
  bool verbose = false;
};

/// Reads the digests, gets their papers, and judges every entry.
AuditRun audit_paths(const CheckOptions& options);

/// Audits the digests and writes the report, to a file only where there is anything to report on. Returns the
/// exit status; throws `Error` where nothing can be said.
ExitStatus run_check(const CheckOptions& options);

}  // namespace daejo
