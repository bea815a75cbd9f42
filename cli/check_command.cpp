#include "cli/check_command.h"

#include <unistd.h>
#include "cli/accepted_findings.h"
#include "cli/changed_since.h"

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <span>

#include "audit/contrast_matrix.h"
#include "audit/sentence_alignment.h"
#include "cli/ci_environment.h"
#include "cli/digest_files.h"
#include "cli/paper_lookup.h"
#include "cli/review_queue.h"
#include "cli/terminal.h"
#include "report/terminal_text.h"

namespace daejo {
namespace {

bool writes(std::span<const ReportFile> reports, Format format) {
  return std::ranges::find(reports, format, &ReportFile::format) != reports.end();
}

/// The reports that were asked for. The default one gives way to another that goes to standard output.
std::vector<ReportFile> all_reports(const CheckOptions& options) {
  std::vector<ReportFile> reports = options.reports;
  const bool to_file = !options.output.empty() && options.output != "-";
  const bool gives_way = !to_file && !options.format_was_typed &&
                         std::ranges::any_of(reports, &ReportFile::is_to_standard_output);
  if (!gives_way) {
    reports.insert(reports.begin(), {options.format, to_file ? options.output : std::filesystem::path("-")});
  }
  return reports;
}

/// Files that no report may replace.
std::vector<std::filesystem::path> inputs_of(const CheckOptions& options) {
  std::vector<std::filesystem::path> inputs(options.paths.begin(), options.paths.end());
  inputs.insert(inputs.end(), options.abstracts.snapshots.begin(), options.abstracts.snapshots.end());
  inputs.push_back(options.abstracts.store);
  if (options.queue && !is_database_address(*options.queue)) inputs.emplace_back(*options.queue);
  return inputs;
}

/// The digests that were read, of folders, too.
std::vector<std::filesystem::path> digests_of(const AuditRun& run) {
  std::set<std::filesystem::path> files;
  for (const AuditedEntry& audited : run.entries) files.insert(audited.file);
  return {files.begin(), files.end()};
}

/// Says on standard error what could not be read, unless a report says it in the same place.
void say_unreadable(const AuditRun& run, std::span<const ReportFile> reports) {
  const bool report_says_it = std::ranges::any_of(reports, [](const ReportFile& report) {
    return report.format == Format::console && report.is_to_standard_output();
  });
  if (report_says_it && is_same_stream(STDOUT_FILENO, STDERR_FILENO)) return;
  for (const Problem& problem : run.unreadable) {
    std::cerr << "daejo: " << printable(to_string(problem.place) + ": " + problem.sentence) << '\n';
  }
}

RenderOptions render_options(const CheckOptions& options, bool to_standard_output) {
  RenderOptions render;
  render.html = options.html;
  render.console.color =
      use_color(options.color, to_standard_output ? terminal_facts(STDOUT_FILENO) : TerminalFacts{});
  render.console.width = to_standard_output ? terminal_width(STDOUT_FILENO) : 0;
  render.console.language = options.language;
  render.console.quiet = options.quiet;
  render.console.verbose = options.verbose;
  return render;
}

/// What the reports for CI services are told.
CiOptions ci_options_of(const CheckOptions& options, const AuditRun& run) {
  std::error_code code;
  CiOptions ci = ci_options(environment_variable, std::filesystem::current_path(code));
  if (!options.html.source_url.empty()) ci.source_url = options.html.source_url;
  ci.language = options.language;
  ci.fail_on.assign(run.entries.size(), options.fail_on);
  return ci;
}

bool shows_sentences(const CheckOptions& options) {
  const auto reports = all_reports(options);
  return writes(reports, Format::html) || writes(reports, Format::json) ||
         writes(reports, Format::json_lines);
}

ReasonOptions reason_options(const CheckOptions& options) {
  ReasonOptions reasons = options.reasons;
  reasons.judge = options.audit.judge;
  reasons.threads = options.audit.threads;
  return reasons;
}

/// Gives entries that are audited again the versions that were looked up the first time. What is audited
/// again is the same entries of the same files, in the same order, with other summaries.
void copy_other_versions(std::span<const AuditedEntry> known, std::span<AuditedEntry> entries) {
  std::map<std::string, std::size_t> next;
  for (AuditedEntry& audited : entries) {
    std::size_t& at = next[audited.file];
    while (at < known.size() && known[at].file != audited.file) ++at;
    if (at < known.size()) audited.other_versions = known[at++].other_versions;
  }
}

void fix_failing(const CheckOptions& options,
                 const std::function<std::vector<AuditedEntry>(std::span<const Digest>)>& audit,
                 std::vector<Digest>& digests, AuditRun& run) {
  // Not after the digests were written, but before.
  check_report_files(all_reports(options), digests_of(run));
  const FixSurroundings around = {
      audit, [&](const AuditedEntry& audited) { return fails(audited, options.fail_on); },
      use_color(options.color, terminal_facts(STDERR_FILENO)), options.quiet};
  fix_digests(options.fix, around, digests, run);
}

}  // namespace

AuditRun audit_paths(const CheckOptions& options) {
  const Model model = open_model(options.model);
  ReadDigests read = read_digests(options.paths);
  AuditRun run;
  run.model = model.name;
  run.thresholds = options.audit.judge.thresholds;
  run.problems = std::move(read.problems);
  run.unreadable = std::move(read.unreadable);
  if (!read.digests.empty()) {
    PaperLookup lookup(options.abstracts, options.quiet);
    const auto papers = lookup.look_up(ids_of(read.digests), run);
    const auto audit = [&](std::span<const Digest> digests) {
      auto entries = audit_digests(model, digests, papers, options.audit);
      run.entries.empty() ? lookup.add_other_versions(entries, papers)
                          : copy_other_versions(run.entries, entries);
      add_reasons(model, digests, entries, reason_options(options));
      std::vector<Problem> odd = accept_by_comments(digests, entries);
      if (!options.baseline.empty()) {
        std::ranges::move(accept_by_baseline(options.baseline, entries), std::back_inserter(odd));
      }
      if (options.queue) accept_by_queue(*options.queue, entries);
      // What is audited again after fixing is odd in the same places.
      if (run.entries.empty()) std::ranges::move(odd, std::back_inserter(run.problems));
      return entries;
    };
    run.entries = audit(read.digests);
    if (!options.changed_since.empty()) keep_changed_since(options.changed_since, read.digests, run.entries);
    if (!options.fix.command.empty()) fix_failing(options, audit, read.digests, run);
    if (options.contrast_matrix || writes(all_reports(options), Format::html)) {
      run.contrast = contrast_matrices(model, run.entries, options.audit.threads);
    }
    if (options.sentences || shows_sentences(options)) {
      add_sentence_support(model, run.entries, options.audit.threads);
    }
  }
  return run;
}

ExitStatus run_check(const CheckOptions& options) {
  // Not after minutes of auditing, but before.
  if (options.queue) open_review_store(*options.queue);
  std::vector<ReportFile> reports = all_reports(options);
  check_report_files(reports, inputs_of(options));
  check_source_url(options.html.source_url);
  check_fix_options(options.fix, options.paths, options.fail_on);
  if (!options.fix.command.empty() && !options.changed_since.empty()) {
    throw UsageError("--fix-with and --changed-since do not go together yet; leave one of them out.");
  }
  const AuditRun run = audit_paths(options);
  check_report_files(reports, digests_of(run));
  if (options.queue) put_into_queue(*options.queue, run, options.quiet);
  say_unreadable(run, reports);
  // An older report is worth more than one about nothing.
  const bool is_about_nothing = run.entries.empty() && !run.unreadable.empty();
  if (is_about_nothing && reports.front().file == options.output && options.output != "-") {
    reports.erase(reports.begin());
  }
  const CiOptions ci = ci_options_of(options, run);
  write_reports(reports, [&](const ReportFile& report) {
    RenderOptions render_as = render_options(options, report.is_to_standard_output());
    render_as.ci = ci;
    return render(run, report.format, render_as);
  });
  return exit_status(run, options.fail_on);
}

}  // namespace daejo
