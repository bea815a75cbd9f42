#include "check/check_command.h"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <span>

#include "audit/rules/quoted_original.h"
#include "audit/score/contrast_matrix.h"
#include "audit/score/sentence_alignment.h"
#include "check/accepted_findings.h"
#include "check/changed_since.h"
#include "check/ci_environment.h"
#include "check/digest_files.h"
#include "check/paper_lookup.h"
#include "check/review_queue.h"
#include "check/terminal.h"
#include "check/unread_findings.h"
#include "report/progress.h"
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

/// What holds for a file of the run. One that was not listed has the defaults.
const FileRules& rules_of(const CheckOptions& options, const std::string& file) {
  static const FileRules defaults;
  const auto found = options.project.rules.find(file);
  return found == options.project.rules.end() ? defaults : found->second;
}

/// What `unread` is given as: as `fail_on_unread` says, unless its level is set.
Severity unread_level(const FileRules& rules) {
  const auto set = rules.levels.find("unread");
  if (set != rules.levels.end() && set->second.level) return *set->second.level;
  return rules.fail_on_unread ? Severity::error : Severity::warning;
}

/// What the reports for CI services are told.
CiOptions ci_options_of(const CheckOptions& options, const AuditRun& run) {
  std::error_code code;
  CiOptions ci = ci_options(environment_variable, std::filesystem::current_path(code));
  if (!options.html.source_url.empty()) ci.source_url = options.html.source_url;
  ci.language = options.language;
  for (const AuditedEntry& audited : run.entries)
    ci.fail_on.push_back(rules_of(options, audited.file).fail_on);
  return ci;
}

bool shows_sentences(const CheckOptions& options) {
  const auto reports = all_reports(options);
  return writes(reports, Format::html) || writes(reports, Format::json) ||
         writes(reports, Format::json_lines);
}

ReasonOptions reason_options(const CheckOptions& options, std::span<const Digest> digests) {
  ReasonOptions reasons = options.reasons;
  for (const Digest& digest : digests) {
    Severities& severities = reasons.severities.emplace_back();
    severities["unread"] = unread_level(rules_of(options, digest.file));
    for (const auto& [code, level] : rules_of(options, digest.file).levels) severities[code] = level.level;
  }
  reasons.judge = options.audit.judge;
  reasons.threads = options.audit.threads;
  return reasons;
}

/// Shows how many entries are audited while it exists. Each entry goes through the pool in four steps: its
/// paper is read, its summary is judged, the rules are run, its sections are judged.
class EntryProgress {
 public:
  EntryProgress(WorkspacePool& pool, std::span<const Digest> digests, const ProgressOutput& output)
      : pool_(pool), progress_(std::cerr, {"Entries", "항목"}, output) {
    for (const Digest& digest : digests) entries_ += digest.entries.size();
    pool_.watch([this] { progress_.update(++steps_ / steps_of_entry, entries_); });
  }
  ~EntryProgress() { pool_.watch({}); }
  EntryProgress(const EntryProgress&) = delete;
  EntryProgress& operator=(const EntryProgress&) = delete;

 private:
  static constexpr std::size_t steps_of_entry = 4;

  WorkspacePool& pool_;
  ProgressDisplay progress_;
  std::size_t entries_ = 0;
  std::size_t steps_ = 0;
};

/// Removes the entries that are not reported; they only served as contrast.
void keep(const std::vector<bool>& is_reported, std::vector<AuditedEntry>& entries) {
  std::size_t next = 0;
  std::erase_if(entries, [&](const AuditedEntry&) { return !is_reported[next++]; });
}

void fix_failing(const CheckOptions& options,
                 const std::function<std::vector<AuditedEntry>(std::span<const Digest>)>& audit,
                 const std::vector<bool>& may_fix, std::vector<Digest>& digests, AuditRun& run) {
  // Check before the digests are written, not after.
  check_report_files(all_reports(options), digests_of(run));
  const FixContext around = {
      audit,
      [&](const AuditedEntry& audited) { return fails(audited, rules_of(options, audited.file).fail_on); },
      [&](std::size_t entry) { return may_fix[entry]; },
      use_color(options.color, terminal_facts(STDERR_FILENO)), options.quiet};
  fix_digests(options.fix, around, digests, run);
}

}  // namespace

std::vector<std::filesystem::path> inputs_of(const CheckOptions& options) {
  const Project& project = options.project;
  std::vector<std::filesystem::path> inputs(project.files_in_use.begin(), project.files_in_use.end());
  for (const DigestPath& path : project.digests) {
    inputs.insert(inputs.end(), path.files.begin(), path.files.end());
  }
  for (const auto& [file, rules] : project.rules) inputs.emplace_back(rules.baseline);
  inputs.insert(inputs.end(), options.abstracts.snapshots.begin(), options.abstracts.snapshots.end());
  inputs.insert(inputs.end(), {options.abstracts.store, options.model.model, options.model.glossary,
                               options.model.background});
  if (options.queue && !is_database_address(*options.queue)) inputs.emplace_back(*options.queue);
  return inputs;
}

AuditRun audit_paths(const CheckOptions& options) {
  const Model model = open_model(options.model);
  const auto background = open_background(options.model, model);
  AuditOptions audit_options = options.audit;
  audit_options.judge.background = background.get();
  ReadDigests read = read_digests(options.project.digests,
                                  [&](const std::string& file) { return rules_of(options, file).reader; });
  AuditRun run;
  run.model = model.name;
  if (background) run.background = {options.model.background.string(), background->size()};
  run.thresholds = options.audit.judge.thresholds;
  run.problems = std::move(read.problems);
  run.unreadable = std::move(read.unreadable);
  run.unread =
      unread_findings(read, [&](const std::string& file) { return unread_level(rules_of(options, file)); });
  for (const Digest& digest : read.digests) run.without_id += digest.without_id;
  if (!read.digests.empty()) {
    const ProgressOutput to_standard_error = progress_output(options.quiet, options.language);
    PaperLookup lookup(options.abstracts, to_standard_error);
    const auto papers = lookup.look_up(read.digests, run);
    AuditMemory memory(model);
    const auto audit = [&](std::span<const Digest> as_read) {
      std::vector<Digest> digests(as_read.begin(), as_read.end());
      set_quotations_aside(digests, papers);
      EntryProgress progress(memory.workspaces, digests, to_standard_error);
      auto entries = audit_digests(memory, digests, papers, audit_options);
      add_reasons(memory, digests, entries, reason_options(options, digests));
      std::vector<Problem> odd = accept_by_comments(digests, entries);
      const auto baseline_of = [&](const std::string& file) { return rules_of(options, file).baseline; };
      std::ranges::move(accept_by_baselines(baseline_of, entries), std::back_inserter(odd));
      if (options.queue) accept_by_queue(*options.queue, entries);
      // Entries that are audited again after a fix keep their problems.
      if (run.entries.empty()) std::ranges::move(odd, std::back_inserter(run.problems));
      return entries;
    };
    run.entries = audit(read.digests);
    std::vector<bool> is_reported(run.entries.size(), true);
    if (!options.changed_since.empty()) is_reported = changed_since(options.changed_since, read.digests);
    if (!options.fix.command.empty()) fix_failing(options, audit, is_reported, read.digests, run);
    keep(is_reported, run.entries);
    if (options.contrast_matrix || writes(all_reports(options), Format::html)) {
      run.contrast = contrast_matrices(memory.workspaces, run.entries, options.audit.threads);
    }
    if (options.sentences || shows_sentences(options)) {
      add_sentence_support(memory.workspaces, run.entries, options.audit.threads);
    }
  }
  return run;
}

ExitStatus run_check(const CheckOptions& options) {
  // Fail early: open the queue before the audit.
  if (options.queue) open_review_store(*options.queue);
  std::vector<ReportFile> reports = all_reports(options);
  check_report_files(reports, inputs_of(options));
  check_source_url(options.html.source_url);
  check_fix_options(options.fix, options.project);
  if (!options.changed_since.empty() && reads_standard_input(options.project.digests)) {
    throw UsageError(
        "--changed-since compares files in git, and standard input (-) is not a file; name one.");
  }
  const AuditRun run = audit_paths(options);
  check_report_files(reports, digests_of(run));
  if (options.queue) put_into_queue(*options.queue, run, options.quiet);
  say_unreadable(run, reports);
  // Do not replace an older report with an empty one.
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
  return exit_status(run, ci.fail_on);
}

}  // namespace daejo
