#include "check/check_command.h"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "audit/score/contrast_matrix.h"
#include "check/bot_texts.h"
#include "check/changed_since.h"
#include "check/ci_environment.h"
#include "check/digest_files.h"
#include "check/digest_spool.h"
#include "check/paper_lookup.h"
#include "check/result_cache.h"
#include "check/result_key.h"
#include "check/review_queue.h"
#include "check/run_audit.h"
#include "check/terminal.h"
#include "check/unread_findings.h"
#include "report/progress.h"

namespace daejo::check {
namespace {

bool writes(std::span<const ReportFile> reports, report::Format format) {
  return std::ranges::find(reports, format, &ReportFile::format) != reports.end();
}

/// All reports of the run. First comes the report in `options.format`. It is left out if the user did not
/// choose this format, the report would go to standard output, and another report goes there.
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

/// Prints on standard error what could not be read. Prints nothing if the console report goes to the same
/// terminal, pipe or file, because that report says the same.
void print_unreadable(const AuditRun& run, std::span<const ReportFile> reports) {
  const bool report_says_it = std::ranges::any_of(reports, [](const ReportFile& report) {
    return report.format == report::Format::console && report.is_to_standard_output();
  });
  if (report_says_it && is_same_stream(STDOUT_FILENO, STDERR_FILENO)) return;
  print_problems(run.unreadable);
}

report::RenderOptions render_options(const CheckOptions& options, const ReportFile& report) {
  report::RenderOptions render;
  render.html = options.html;
  render.console = console_options(options.color, options.language, report.is_to_standard_output());
  render.console.quiet = options.quiet;
  render.console.verbose = options.verbose;
  std::error_code code;
  render.ci = ci_options(environment_variable, std::filesystem::current_path(code));
  if (!options.html.source_url.empty()) render.ci.source_url = options.html.source_url;
  render.ci.language = options.language;
  return render;
}

void check_resume(const CheckOptions& options, std::span<const ReportFile> reports) {
  if (std::ranges::none_of(reports, can_resume)) {
    throw UsageError(
        "--resume continues a report in JSON Lines that is in a file; add --format jsonl --output FILE, or --report jsonl=FILE.");
  }
  if (!options.fix.command.empty()) {
    throw UsageError(
        "--resume cannot continue a run with --fix-with, which changes the digests; leave one out.");
  }
}

/// Returns the rules for a file of the run. A file that was not listed gets the defaults.
const project::FileRules& rules_of(const CheckOptions& options, const std::string& file) {
  static const project::FileRules defaults;
  const auto found = options.project.rules.find(file);
  return found == options.project.rules.end() ? defaults : found->second;
}

/// The severity of `unread` findings: the level that the settings have for this code; or else `error` if
/// `fail_on_unread` is true, and `warning` if it is false.
Severity unread_level(const project::FileRules& rules) {
  const auto set = rules.levels.find("unread");
  if (set != rules.levels.end() && set->second.level) return *set->second.level;
  return rules.fail_on_unread ? Severity::error : Severity::warning;
}

bool shows_sentences(const CheckOptions& options) {
  const auto reports = all_reports(options);
  return writes(reports, report::Format::html) || writes(reports, report::Format::json) ||
         writes(reports, report::Format::json_lines);
}

RunAuditOptions run_audit_options(const CheckOptions& options, const audit::WiderBackground* background,
                                  const report::ProgressOutput& progress) {
  RunAuditOptions run;
  run.audit = options.audit;
  run.audit.judge.background = background;
  run.severities_of = [&options](const std::string& file) {
    audit::Severities severities;
    severities["unread"] = unread_level(rules_of(options, file));
    for (const auto& [code, level] : rules_of(options, file).levels) severities[code] = level.level;
    return severities;
  };
  run.baseline_of = [&options](const std::string& file) { return rules_of(options, file).baseline; };
  run.queue = options.queue;
  run.sources = options.sources;
  run.preview = options.reasons.preview;
  run.sentences = options.sentences || shows_sentences(options);
  run.batch_entries = options.batch_entries;
  run.progress = progress;
  return run;
}

/// Removes the entries that are not to be reported. They had to be audited, because the other entries of
/// their digests are contrasted with them. `is_reported` has a value for each entry of the run; if it is
/// empty, all entries stay. `first` is the index in the run of the first of `entries`.
void keep_reported(const std::vector<bool>& is_reported, std::size_t first,
                   std::vector<AuditedEntry>& entries) {
  if (is_reported.empty()) return;
  std::size_t next = first;
  std::erase_if(entries, [&](const AuditedEntry&) { return !is_reported[next++]; });
}

std::vector<parsers::Digest> all_digests(const DigestSpool& spool, std::size_t threads) {
  return spool.load({0, spool.digests(), 0, spool.entries()}, threads);
}

std::vector<std::filesystem::path> files_of(std::span<const parsers::Digest> digests) {
  std::vector<std::filesystem::path> files;
  for (const parsers::Digest& digest : digests) files.emplace_back(digest.file);
  return files;
}

void fix_failing(const CheckOptions& options,
                 const std::function<std::vector<AuditedEntry>(std::span<const parsers::Digest>)>& audit,
                 const std::vector<bool>& may_fix, std::vector<parsers::Digest>& digests, AuditRun& run) {
  // A report must not overwrite a digest. Check this before any digest is fixed.
  const std::vector<std::filesystem::path> files = files_of(digests);
  check_report_files(all_reports(options), files);
  const FixContext context = {
      audit,
      [&](const AuditedEntry& audited) { return fails(audited, rules_of(options, audited.file).fail_on); },
      [&](std::size_t entry) { return may_fix.empty() || may_fix[entry]; },
      use_color(options.color, terminal_facts(STDERR_FILENO)), options.quiet};
  fix_digests(options.fix, context, digests, run);
}

/// A run of the command without its reports. The constructor reads the digests and looks up their papers.
class CheckRun {
 public:
  explicit CheckRun(const CheckOptions& options)
      : options_(options),
        progress_(progress_output(options.quiet, options.language)),
        model_(open_model(options.model)),
        background_(open_background(options.model, model_)),
        profile_(open_profile(options.model, model_)),
        memory_(model_),
        audit_options_(run_audit_options(options, background_.get(), progress_)) {
    rest_.model = model_.name;
    if (background_) rest_.background = {options.model.background.string(), background_->size()};
    if (profile_) audit_options_.audit.judge.profile = &*profile_;
    rest_.thresholds = options.audit.judge.thresholds;
    check_bot_folder(options.sources);
    open_cache();
    read();
    if (digests_.digests() > 0) look_up();
  }

  /// Audits the digests, fixes entries if there is a command for this, and passes the entries to report to
  /// `take`. Returns the rest of the run, without entries.
  AuditRun run(const RunAudit::TakeEntries& take) {
    if (digests_.digests() == 0) return std::move(rest_);
    std::vector<bool> is_reported;
    if (!options_.changed_since.empty()) {
      is_reported = changed_since(options_.changed_since, all_digests(digests_, options_.audit.threads));
    }
    if (options_.fix.command.empty()) {
      std::size_t first = 0;
      std::vector<Problem> problems = audit(digests_, [&](std::vector<AuditedEntry> entries) {
        const std::size_t count = entries.size();
        keep_reported(is_reported, first, entries);
        first += count;
        pass_on(std::move(entries), take);
      });
      std::ranges::move(problems, std::back_inserter(rest_.problems));
    } else {
      fix(is_reported);
      keep_reported(is_reported, 0, rest_.entries);
      pass_on(std::exchange(rest_.entries, {}), take);
    }
    if (cache_) cache_->tidy();
    return std::move(rest_);
  }

 private:
  void open_cache() {
    if (!options_.cache || options_.abstracts.store.empty()) return;
    audit_options_.key = run_key(options_.model, audit_options_.audit.judge,
                                 {.sentences = audit_options_.sentences, .preview = audit_options_.preview});
    if (!audit_options_.key) return;
    // If this run is interrupted, a later run takes the judged entries from the cache. So create the folder
    // of the cache if it is missing.
    std::error_code code;
    if (options_.resume) std::filesystem::create_directories(options_.abstracts.store.parent_path(), code);
    cache_.emplace(result_cache_of(options_.abstracts.store));
    audit_options_.cache = &*cache_;
    program_ = program_key();
    memory_of_digests_.emplace(*cache_, *program_);
  }

  void read() {
    const auto level_of = [&](const std::string& file) { return unread_level(rules_of(options_, file)); };
    ReadDigests read = read_each_digest(
        options_.project.digests, [&](const std::string& file) { return rules_of(options_, file).reader; },
        [&](const parsers::Digest& digest, const StoredDigest* stored) {
          std::ranges::move(unread_papers(digest, digests_.digests(), level_of),
                            std::back_inserter(rest_.unread));
          rest_.without_id += digest.without_id;
          for (const parsers::Entry& entry : digest.entries) {
            if (entry.id) ids_.insert(*entry.id);
            if (wants_full_text(entry)) full_text_ids_.insert(*entry.id);
          }
          digests_.add(digest, stored);
        },
        memory_of_digests_ ? &*memory_of_digests_ : nullptr, options_.audit.threads);
    rest_.problems = std::move(read.problems);
    rest_.unreadable = std::move(read.unreadable);
    std::ranges::move(unread_files(read.unread, level_of), std::back_inserter(rest_.unread));
  }

  void look_up() {
    lookup_.emplace(options_.abstracts, progress_);
    lookup_->look_up(ids_, rest_);
    lookup_->look_up_full_texts(full_text_ids_, rest_);
    ids_.clear();
    full_text_ids_.clear();
    if (!lookup_->is_online()) return;
    for (std::size_t i = 0; i < digests_.digests(); ++i) lookup_->want_first_versions(digests_.load(i));
    lookup_->look_up_first_versions();
  }

  /// Whether to look up the full text of an entry's paper. The full text stands in for the text from which a
  /// bot wrote the summary, so it is needed only if that text is unknown.
  bool wants_full_text(const parsers::Entry& entry) const {
    return options_.abstracts.full_text && entry.id && !entry.bot_text &&
           !has_bot_text(options_.sources, *entry.id);
  }

  std::vector<Problem> audit(const DigestSpool& digests, const RunAudit::TakeEntries& take) {
    return RunAudit(memory_, audit_options_, *lookup_, digests).run(take);
  }

  /// Audits digests that are in memory. Problems with ignore comments and baselines are dropped.
  std::vector<AuditedEntry> audit(std::span<const parsers::Digest> digests) {
    DigestSpool spool;
    for (const parsers::Digest& digest : digests) spool.add(digest);
    std::vector<AuditedEntry> all;
    audit(spool,
          [&](std::vector<AuditedEntry> entries) { std::ranges::move(entries, std::back_inserter(all)); });
    return all;
  }

  void fix(const std::vector<bool>& may_fix) {
    std::vector<parsers::Digest> digests = all_digests(digests_, options_.audit.threads);
    std::vector<Problem> problems = audit(digests_, [&](std::vector<AuditedEntry> entries) {
      std::ranges::move(entries, std::back_inserter(rest_.entries));
    });
    // Report the problems of this audit, because the problems of the audits during and after fixing are
    // dropped.
    std::ranges::move(problems, std::back_inserter(rest_.problems));
    fix_failing(
        options_, [&](std::span<const parsers::Digest> changed) { return audit(changed); }, may_fix, digests,
        rest_);
  }

  void pass_on(std::vector<AuditedEntry> entries, const RunAudit::TakeEntries& take) {
    if (options_.contrast_matrix || writes(all_reports(options_), report::Format::html)) {
      for (ContrastMatrix& matrix : contrast_matrices(memory_.workspaces, entries, options_.audit.threads)) {
        for (std::size_t& entry : matrix.entries) entry += passed_on_;
        rest_.contrast.push_back(std::move(matrix));
      }
    }
    passed_on_ += entries.size();
    take(std::move(entries));
  }

  const CheckOptions& options_;
  report::ProgressOutput progress_;
  audit::Model model_;
  std::unique_ptr<const audit::WiderBackground> background_;
  std::optional<audit::PublisherProfile> profile_;
  audit::AuditMemory memory_;
  RunAuditOptions audit_options_;
  std::optional<ResultCache> cache_;
  std::optional<ResultKeyMaker> program_;
  std::optional<DigestMemory> memory_of_digests_;
  std::optional<PaperLookup> lookup_;
  DigestSpool digests_;
  std::set<parsers::ArxivId> ids_;
  std::set<parsers::ArxivId> full_text_ids_;  // Those of `ids_` whose full text is wanted.
  AuditRun rest_;
  std::size_t passed_on_ = 0;
};

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
                               options.model.background, options.model.profile});
  if (options.queue && !review::is_database_address(*options.queue)) inputs.emplace_back(*options.queue);
  return inputs;
}

AuditRun audit_paths(const CheckOptions& options) {
  std::vector<AuditedEntry> all;
  AuditRun run = CheckRun(options).run(
      [&](std::vector<AuditedEntry> entries) { std::ranges::move(entries, std::back_inserter(all)); });
  run.entries = std::move(all);
  return run;
}

report::ExitStatus run_check(const CheckOptions& options) {
  // Open the queue before the audit, so that an unusable queue is reported at once.
  if (options.queue) review::open_review_store(*options.queue);
  std::vector<ReportFile> reports = all_reports(options);
  check_report_files(reports, inputs_of(options));
  report::check_source_url(options.html.source_url);
  check_fix_options(options.fix, options.project);
  if (!options.changed_since.empty() && reads_standard_input(options.project.digests)) {
    throw UsageError(
        "--changed-since compares files in git, and standard input (-) is not a file; name one.");
  }
  if (options.resume) check_resume(options, reports);
  PendingReports pending(
      reports, [&](const ReportFile& report) { return render_options(options, report); },
      options.audit.threads, options.resume);
  report::SummaryCounter counter;
  SecondOpinions opinions(options.ask);
  std::set<std::filesystem::path> digests;
  std::vector<AuditedEntry> queued;
  AuditRun rest = CheckRun(options).run([&](std::vector<AuditedEntry> entries) {
    opinions.add(entries);
    std::vector<report::FailOn> fail_on;
    for (const AuditedEntry& audited : entries) {
      digests.insert(audited.file);
      fail_on.push_back(rules_of(options, audited.file).fail_on);
      counter.add(audited, fail_on.back());
    }
    pending.add(entries, fail_on);
    if (options.queue) std::ranges::move(entries, std::back_inserter(queued));
  });
  opinions.close(options.quiet);
  check_report_files(reports, std::vector<std::filesystem::path>(digests.begin(), digests.end()));
  print_unreadable(rest, reports);
  pending.finish(rest, counter.summary(rest));
  // If nothing could be read, do not replace an older report by an empty report.
  const bool nothing_was_read = digests.empty() && !rest.unreadable.empty();
  if (nothing_was_read && reports.front().file == options.output && options.output != "-") {
    pending.drop(options.output);
  }
  const report::ExitStatus status = counter.status(rest);
  if (options.queue) {
    rest.entries = std::move(queued);
    put_into_queue(*options.queue, rest, options.quiet);
  }
  pending.write();
  return status;
}

}  // namespace daejo::check
