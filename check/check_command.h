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
  /// Whether the user chose `format`. If not, the report in `format` is left out when it would go to standard
  /// output and one of `reports` goes there, too.
  bool format_was_typed = false;
  std::filesystem::path output;     ///< Empty or "-" for standard output.
  std::vector<ReportFile> reports;  ///< Reports besides the one in `format`, which goes to `output`.
  /// The location of the editors' queue; nothing to use no queue. The editors' decisions accept findings, and
  /// the entries that an editor should look at are added to the queue.
  std::optional<std::string> queue;
  /// The folder with the texts from which a bot wrote the summaries, see bot_texts.h; empty for none.
  std::filesystem::path sources;
  /// A git revision: report only the entries that are new or changed since then. Empty to report all.
  std::string changed_since;
  report::ColorMode color = report::ColorMode::auto_;
  Language language = Language::english;
  report::HtmlOptions html;
  FixOptions fix;
  AskOptions ask;
  bool contrast_matrix = false;  ///< Compute contrast matrices even if no report shows them.
  bool sentences = false;        ///< Compute each sentence's support even if no report shows it.
  /// Digests are audited in batches. Each batch but the last has at least this many entries. A smaller number
  /// saves memory and does not affect the result.
  std::size_t batch_entries = 1'600;
  bool resume = false;  ///< Continue the JSON Lines report of an interrupted run.
  bool cache = true;    ///< Use the result cache, which is next to the store of abstracts.
  bool quiet = false;
  bool verbose = false;
};

/// Lists files that a run may read and that its reports must not overwrite: digests, settings, baselines,
/// snapshots, the store, the model's files, and a queue in a file. Some of the paths may be empty.
std::vector<std::filesystem::path> inputs_of(const CheckOptions& options);

/// Reads the digests, looks up their papers and judges every entry. If `fix` has a command, this also fixes
/// entries that fail. Writes no report.
AuditRun audit_paths(const CheckOptions& options);

/// Audits the digests and writes the reports. No report is written before all are complete, except that with
/// `resume`, JSON Lines go to their file as they are rendered. If no entry is reported and some input could
/// not be read, an existing file `output` is kept. Throws `Error`, for example if the options contradict each
/// other or a report cannot be written.
report::ExitStatus run_check(const CheckOptions& options);

}  // namespace daejo::check
