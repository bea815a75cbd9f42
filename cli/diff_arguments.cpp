#include <CLI/CLI.hpp>

#include <array>
#include <filesystem>
#include <memory>
#include <string>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/language.h"
#include "check/report_files.h"
#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"
#include "report/difference_report.h"
#include "report/run_difference.h"
#include "report/summary.h"

namespace daejo::cli {
namespace {

/// The options of `diff`, as they were typed.
struct DiffArguments {
  std::filesystem::path before;  ///< The output of `daejo check --format json` or `jsonl`.
  std::filesystem::path after;
  std::string format = "console";
  std::filesystem::path output;  ///< Empty for standard output.
  std::string fail_on = "worse";
  bool verbose = false;
  check::ProjectRequest project;
};

/// Writes which verdicts and findings changed between two runs. Returns 1 if there is a change that `fail_on`
/// names, and 0 otherwise.
int run(const DiffArguments& arguments) {
  const Language language = language_in_force(open_project_at(arguments.project, {}).settings);
  if (arguments.before == "-" && arguments.after == "-") {
    throw UsageError("Only one of the two can be standard input (-); name a file for the other.");
  }
  const bool to_terminal = arguments.output.empty() || arguments.output == "-";
  const std::array inputs = {arguments.before, arguments.after};
  if (!to_terminal) check::check_output_file(arguments.output, inputs);
  const report::RunOutcome before = report::read_outcome(arguments.before);
  const report::RunOutcome after = report::read_outcome(arguments.after);
  const report::RunDifference difference = difference_of(before, after);
  write_file_atomically(to_terminal ? "-" : arguments.output,
                        arguments.format == "json"
                            ? render_difference_json(before, after, difference)
                            : render_difference(before, after, difference, language, arguments.verbose));
  const report::DifferenceLevel fail_on = *report::parse_difference_level(arguments.fail_on);
  const bool fails = (fail_on == report::DifferenceLevel::worse && difference.worse > 0) ||
                     (fail_on == report::DifferenceLevel::any && !difference.changes.empty());
  return static_cast<int>(fails ? report::ExitStatus::findings : report::ExitStatus::clean);
}

}  // namespace

void add_diff(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("diff", "Say which verdicts and findings changed between two runs");
  const auto arguments = std::make_shared<DiffArguments>();
  command
      ->add_option("old", arguments->before,
                   "The file that `check --format json` or `--format jsonl` wrote earlier")
      ->type_name("OLD")
      ->required();
  command
      ->add_option("new", arguments->after,
                   "The later results; - is standard input, which must be JSON and not JSON Lines")
      ->type_name("NEW")
      ->required();
  add_format(*command, arguments->format, {"console", "json"});
  add_output(*command, arguments->output);
  command
      ->add_option("--fail-on", arguments->fail_on,
                   "Exit with 1 if an entry got worse, if anything changed, or never")
      ->capture_default_str()
      ->type_name("LEVEL")
      ->check(one_of({"worse", "any", "never"}));
  command->add_flag("-v,--verbose", arguments->verbose,
                    "Also show entries that differ only in notes, and new or gone ones that are ok");
  add_setting(*command, "lang", arguments->project.typed);
  add_settings_choice(*command, arguments->project.choice);
  command->footer(
      "Exit status: 0 no change that --fail-on names; 1 at least one such change; 2 wrong usage or unreadable input.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
