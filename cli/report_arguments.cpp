#include <CLI/CLI.hpp>
#include <memory>

#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/report_command.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of `report` as typed.
struct ReportArguments {
  ReportOptions report;
  std::string format = "html";
  check::ProjectRequest project;
};

int run(const ReportArguments& arguments) {
  ReportOptions options = arguments.report;
  options.format = *report::parse_format(arguments.format);
  options.language = language_in_force(open_project_at(arguments.project, {}).settings);
  run_report(options);
  return 0;
}

}  // namespace

void add_report(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("report", "Make a report from what `check --format json` wrote");
  const auto arguments = std::make_shared<ReportArguments>();
  command->add_option("results", arguments->report.results, "The results; - is standard input")
      ->type_name("FILE")
      ->required();
  add_format(*command, arguments->format, report::format_names());
  add_output(*command, arguments->report.output);
  add_source_url(*command, arguments->report.html);
  add_setting(*command, "lang", arguments->project.typed);
  add_settings_choice(*command, arguments->project.choice);
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
