#include <unistd.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

#include "base/atomic_file.h"
#include "base/language.h"
#include "check/terminal.h"
#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"
#include "report/read_results.h"
#include "report/report_format.h"

namespace daejo::cli {
namespace {

/// The options of `report` as typed.
struct ReportArguments {
  std::filesystem::path results;  ///< The output of `daejo check --format json`; "-" is standard input.
  std::string format = "html";
  std::filesystem::path output;  ///< Empty for standard output.
  report::HtmlOptions html;
  check::ProjectRequest project;
};

/// Renders a report from stored results, without auditing again.
int run(const ReportArguments& arguments) {
  report::check_source_url(arguments.html.source_url);
  std::error_code code;
  if (std::filesystem::equivalent(arguments.results, arguments.output, code)) {
    throw UsageError(arguments.output.string() + " is an input of this run; name another file for --output.");
  }
  const AuditRun run = report::read_results(arguments.results);
  const bool to_terminal = arguments.output.empty() || arguments.output == "-";
  report::RenderOptions options;
  options.html = arguments.html;
  options.console.language = language_in_force(open_project_at(arguments.project, {}).settings);
  options.ci.language = options.console.language;
  options.console.width = to_terminal ? check::terminal_width(STDOUT_FILENO) : 0;
  write_file_atomically(to_terminal ? "-" : arguments.output,
                        render(run, *report::parse_format(arguments.format), options));
  return 0;
}

}  // namespace

void add_report(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("report", "Make a report from what `check --format json` wrote");
  const auto arguments = std::make_shared<ReportArguments>();
  command->add_option("results", arguments->results, "The results; - is standard input")
      ->type_name("FILE")
      ->required();
  add_format(*command, arguments->format, report::format_names());
  add_output(*command, arguments->output);
  add_source_url(*command, arguments->html);
  add_setting(*command, "lang", arguments->project.typed);
  add_settings_choice(*command, arguments->project.choice);
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
