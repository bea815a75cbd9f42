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
#include "check/second_opinion.h"
#include "report/report_format.h"
#include "report/summary.h"
#include "report/terminal_color.h"

namespace daejo::check {

struct CheckOptions {
  Project project;
  arxiv::AbstractOptions abstracts;
  ModelChoice model;
  audit::AuditOptions audit;
  audit::ReasonOptions reasons;
  report::Format format = report::Format::console;
  /// If false and another report goes to standard output, `format` is not written there.
  bool format_was_typed = false;
  std::filesystem::path output;     ///< Empty for standard output.
  std::vector<ReportFile> reports;  ///< Reports besides the one in `format`, which goes to `output`.
  /// The editors' queue. Its decisions are applied, and undecided entries are added to it.
  std::optional<std::string> queue;
  /// The folder with the texts that the bot read, see bot_texts.h; empty for none.
  std::filesystem::path sources;
  /// A git revision: report only entries that changed after it. Empty to report all.
  std::string changed_since;
  report::ColorMode color = report::ColorMode::auto_;
  Language language = Language::english;
  report::HtmlOptions html;
  FixOptions fix;
  AskOptions ask;
  bool contrast_matrix = false;  ///< Compute the matrix even if no report shows it.
  bool sentences = false;        ///< Compute each sentence's support even if no report shows it.
  /// How many entries are in memory at a time. Does not affect the result.
  std::size_t batch_entries = 1'600;
  bool resume = false;  ///< Continue the JSON Lines of an interrupted run.
  bool cache = true;    ///< Use the results stored next to the store, and store new ones there.
  bool quiet = false;
  bool verbose = false;
};

/// Lists the files that a run may read, so that its output does not overwrite them. Some of the paths may be
/// empty.
std::vector<std::filesystem::path> inputs_of(const CheckOptions& options);

/// Reads the digests, looks up their papers and judges every entry. If `fix` has a command, it then fixes
/// entries that fail.
AuditRun audit_paths(const CheckOptions& options);

/// Audits the digests and writes the reports. All reports are rendered before any is written. If no digest
/// could be read, an existing `output` is not overwritten. Throws `Error` if no report can be made.
report::ExitStatus run_check(const CheckOptions& options);

}  // namespace daejo::check
