#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "arxiv/make_source.h"
#include "audit/rules/add_reasons.h"
#include "audit/score/audit_digests.h"
#include "base/language.h"
#include "check/fix_digests.h"
#include "check/open_model.h"
#include "check/project_settings.h"
#include "check/report_files.h"
#include "report/report_format.h"
#include "report/summary.h"
#include "report/terminal_color.h"

namespace daejo {

struct CheckOptions {
  Project project;
  AbstractOptions abstracts;
  ModelChoice model;
  AuditOptions audit;
  ReasonOptions reasons;
  Format format = Format::console;
  bool format_was_typed = false;     ///< Else it gives way to a report that goes to standard output.
  std::filesystem::path output;      ///< Empty for standard output.
  std::vector<ReportFile> reports;   ///< Besides `format` to `output`.
  std::optional<std::string> queue;  ///< The editors' queue, whose decisions hold and which gets the rest.
  std::filesystem::path sources;     ///< The texts that the bot read, one file a paper; empty for none.
  std::string changed_since;  ///< A git revision: only entries changed since are reported; empty for all.
  ColorMode color = ColorMode::auto_;
  Language language = Language::english;
  HtmlOptions html;
  FixOptions fix;
  bool contrast_matrix = false;       ///< Also for formats that do not show it; HTML always has it.
  bool sentences = false;             ///< Also for formats that do not show each sentence's support.
  std::size_t batch_entries = 1'000;  ///< How many are in memory at a time; the result does not depend on it.
  bool resume = false;                ///< Continue JSON Lines where an earlier run was interrupted.
  bool cache = true;                  ///< Keep results beside the store, and use those that are there.
  bool quiet = false;
  bool verbose = false;
};

/// The files that a run may read, which its output must not overwrite; some may be empty paths.
std::vector<std::filesystem::path> inputs_of(const CheckOptions& options);

/// Reads the digests, looks up their papers, judges every entry and, on request, has failing ones fixed.
AuditRun audit_paths(const CheckOptions& options);

/// Audits the digests and writes the reports. All reports are rendered before any is written, and `output`
/// only where there is something to report. Returns the exit status; throws `Error` where no report is
/// possible.
ExitStatus run_check(const CheckOptions& options);

}  // namespace daejo
