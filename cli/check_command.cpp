#include "cli/check_command.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "base/file.h"
#include "cli/digest_files.h"
#include "cli/terminal.h"
#include "report/progress.h"
#include "report/terminal_text.h"

namespace daejo {
namespace {

std::map<ArxivId, PaperOrCause> look_up(const std::vector<ArxivId>& ids, const CheckOptions& options,
                                        AuditRun& run) {
  const auto source = make_source(options.abstracts);
  const std::size_t width = terminal_width(STDERR_FILENO);
  ProgressBar bar(std::cerr, !options.quiet && width > 0, width);
  LookupResult result =
      source->look_up(ids, [&](std::size_t done, std::size_t total) { bar.update(done, total); });
  std::map<ArxivId, PaperOrCause> papers;
  for (auto& [id, paper] : result.found) papers[id] = {std::move(paper), {}};
  for (auto& [id, failure] : result.failed) papers[id] = {std::nullopt, std::move(failure.sentence)};
  run.problems.insert(run.problems.end(), result.problems.begin(), result.problems.end());
  run.unreadable.insert(run.unreadable.end(), result.unreadable.begin(), result.unreadable.end());
  return papers;
}

bool is_to_standard_output(const CheckOptions& options) {
  return options.output.empty() || options.output == "-";
}

/// Throws `UsageError` where the report would replace what it is about.
void check_output(const CheckOptions& options) {
  std::error_code code;
  const auto is_output = [&](const std::filesystem::path& path) {
    return std::filesystem::is_regular_file(path, code) &&
           std::filesystem::equivalent(path, options.output, code);
  };
  if (std::ranges::any_of(options.paths, is_output) ||
      std::ranges::any_of(options.abstracts.snapshots, is_output)) {
    throw UsageError(options.output.string() + " is read here; name another file for --output.");
  }
}

/// Says on standard error what could not be read, unless the report says it in the same place.
void say_unreadable(const AuditRun& run, const CheckOptions& options) {
  const bool report_says_it = options.format == Format::console && is_to_standard_output(options) &&
                              is_same_stream(STDOUT_FILENO, STDERR_FILENO);
  if (report_says_it) return;
  for (const Problem& problem : run.unreadable) {
    std::cerr << "daejo: " << printable(to_string(problem.place) + ": " + problem.sentence) << '\n';
  }
}

RenderOptions render_options(const CheckOptions& options) {
  RenderOptions render;
  const bool to_terminal = is_to_standard_output(options);
  render.console.color =
      use_color(options.color, to_terminal ? terminal_facts(STDOUT_FILENO) : TerminalFacts{});
  render.console.width = to_terminal ? terminal_width(STDOUT_FILENO) : 0;
  render.console.quiet = options.quiet;
  render.console.verbose = options.verbose;
  return render;
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
    const auto papers = look_up(ids_of(read.digests), options, run);
    run.entries = audit_digests(model, read.digests, papers, options.audit);
    add_reasons(model, read.digests, run.entries, options.reasons);
  }
  return run;
}

ExitStatus run_check(const CheckOptions& options) {
  check_output(options);
  const AuditRun run = audit_paths(options);
  say_unreadable(run, options);
  // An older report is worth more than one about nothing.
  const bool is_about_nothing = run.entries.empty() && !run.unreadable.empty();
  if (is_to_standard_output(options)) {
    write_file_atomically("-", render(run, options.format, render_options(options)));
  } else if (!is_about_nothing) {
    write_file_atomically(options.output, render(run, options.format, render_options(options)));
  }
  return exit_status(run, options.fail_on);
}

}  // namespace daejo
