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
  std::string changed_since;         ///< A git revision: only entries changed since are told; empty for all.
  ColorMode color = ColorMode::auto_;
  Language language = Language::english;
  HtmlOptions html;
  FixOptions fix;
  bool contrast_matrix = false;  ///< Also for formats that do not show it; HTML always has it.
  bool sentences = false;        ///< Also for formats that do not show each sentence's support.
  bool quiet = false;
  bool verbose = false;
};

/// The files that a run reads, or would, which nothing that it writes may replace; some may be empty.
std::vector<std::filesystem::path> inputs_of(const CheckOptions& options);

/// Reads the digests, gets their papers, judges every entry, and has those that fail fixed if that was asked
/// for.
AuditRun audit_paths(const CheckOptions& options);

/// Audits the digests and writes the reports: all are made before any is written, and `output` is written
/// only where there is anything to report on. Returns the exit status; throws `Error` where nothing can be
/// said.
ExitStatus run_check(const CheckOptions& options);

}  // namespace daejo
