#include "cli/check_command.h"

#include <unistd.h>

#include <iostream>

#include "base/file.h"
#include "cli/digest_files.h"
#include "cli/terminal.h"
#include "report/progress.h"

namespace daejo {
namespace {

std::map<ArxivId, PaperOrCause> look_up(const std::vector<ArxivId>& ids, const CheckOptions& options,
                                        std::vector<Problem>& problems) {
  const auto source = make_source(options.abstracts);
  const std::size_t width = terminal_width(STDERR_FILENO);
  ProgressBar bar(std::cerr, !options.quiet && width > 0, width);
  LookupResult result =
      source->look_up(ids, [&](std::size_t done, std::size_t total) { bar.update(done, total); });
  std::map<ArxivId, PaperOrCause> papers;
  for (auto& [id, paper] : result.found) papers[id] = {std::move(paper), {}};
  for (auto& [id, failure] : result.failed) papers[id] = {std::nullopt, std::move(failure.sentence)};
  problems.insert(problems.end(), result.problems.begin(), result.problems.end());
  return papers;
}

RenderOptions render_options(const CheckOptions& options) {
  RenderOptions render;
  const bool to_terminal = options.output.empty();
  render.console.color =
      use_color(options.color, to_terminal ? terminal_facts(STDOUT_FILENO) : TerminalFacts{});
  render.console.width = to_terminal ? terminal_width(STDOUT_FILENO) : 0;
  render.console.quiet = options.quiet;
  render.console.verbose = options.verbose;
  return render;
}

}  // namespace

AuditRun audit_paths(const CheckOptions& options) {
  const Model model = options.model.empty() ? Model::shipped() : Model::open(options.model);
  ReadDigests read = read_digests(options.paths);
  AuditRun run;
  run.model = model.name;
  run.thresholds = options.audit.judge.thresholds;
  run.problems = std::move(read.problems);
  run.unreadable = std::move(read.unreadable);
  if (!read.digests.empty()) {
    const auto papers = look_up(ids_of(read.digests), options, run.problems);
    run.entries = audit_digests(model, read.digests, papers, options.audit);
  }
  return run;
}

ExitStatus run_check(const CheckOptions& options) {
  const AuditRun run = audit_paths(options);
  const std::string report = render(run, options.format, render_options(options));
  write_file_atomically(options.output.empty() ? "-" : options.output, report);
  return exit_status(run, options.fail_on);
}

}  // namespace daejo
