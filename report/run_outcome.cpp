#include "report/run_outcome.h"

#include <fstream>
#include <system_error>
#include <utility>

#include "audit/model/string_table.h"
#include "base/error.h"
#include "base/system_reason.h"
#include "parsers/digest.h"
#include "report/read_results.h"
#include "report/summary.h"

namespace daejo::report {
namespace {

EntryOutcome outcome_of(const AuditedEntry& audited) {
  EntryOutcome outcome;
  outcome.file = audited.file;
  outcome.line = audited.entry.line;
  outcome.id = audited.entry.id;
  outcome.title = audited.entry.title;
  outcome.verdict = audited.judgement.verdict;
  outcome.counts = verdict_counts(audited);
  outcome.mismatch = audited.judgement.mismatch;
  for (const Reason& reason : audited.judgement.reasons) {
    const bool counts = reason.suppressed == Suppression::none;
    outcome.findings.push_back({reason.code, std::string(counts ? to_string(reason.severity) : "accepted"),
                                reason.message, reason.place.line});
  }
  outcome.summary = audit::hash_bytes(summary_text(audited.entry));
  outcome.abstract =
      audit::hash_bytes(audited.paper ? audited.paper->title + '\n' + audited.paper->abstract : "");
  return outcome;
}

void take_run(const AuditRun& run, RunOutcome& outcome) {
  outcome.has_head = true;
  outcome.model = run.model;
  outcome.thresholds = run.thresholds;
  outcome.background = run.background;
  for (const AuditedEntry& audited : run.entries) outcome.entries.push_back(outcome_of(audited));
  for (const AuditedEntry& unread : run.unread) outcome.entries.push_back(outcome_of(unread));
}

void take_lines(std::istream& in, const std::filesystem::path& path, RunOutcome& outcome) {
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (in.eof()) {
      throw InputError(
          {path.string(), number, 0},
          "The last line is incomplete, because the run was interrupted. Finish it with --resume.");
    }
    outcome.entries.push_back(outcome_of(parse_result_line(line, path, number)));
  }
}

}  // namespace

RunOutcome read_outcome(const std::filesystem::path& path) {
  RunOutcome outcome;
  outcome.file = path.string();
  if (path == "-" || holds_results(path)) {
    take_run(read_results(path), outcome);
    return outcome;
  }
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) {
    throw InputError({path.string()}, "This is a folder; name what `daejo check --format json` wrote.");
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    throw InputError({path.string()}, "The file cannot be read (" + system_reason() + ").");
  }
  take_lines(in, path, outcome);
  return outcome;
}

}  // namespace daejo::report
