#include "cli/report_command.h"

#include <unistd.h>

#include "base/atomic_file.h"
#include "check/terminal.h"
#include "report/read_results.h"

namespace daejo::cli {

void run_report(const ReportOptions& options) {
  report::check_source_url(options.html.source_url);
  std::error_code code;
  if (std::filesystem::equivalent(options.results, options.output, code)) {
    throw UsageError(options.output.string() + " is an input of this run; name another file for --output.");
  }
  const AuditRun run = report::read_results(options.results);
  report::RenderOptions render_options;
  render_options.html = options.html;
  render_options.console.language = options.language;
  render_options.ci.language = options.language;
  const bool to_terminal = options.output.empty() || options.output == "-";
  render_options.console.width = to_terminal ? check::terminal_width(STDOUT_FILENO) : 0;
  write_file_atomically(to_terminal ? "-" : options.output, render(run, options.format, render_options));
}

}  // namespace daejo::cli
