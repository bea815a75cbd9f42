#include <CLI/CLI.hpp>
#include <memory>

#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/diff_command.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of `diff`, as they were typed.
struct DiffArguments {
  DiffOptions diff;
  std::string format = "console";
  std::string fail_on = "worse";
  check::ProjectRequest project;
};

int run(const DiffArguments& arguments) {
  DiffOptions options = arguments.diff;
  options.as_json = arguments.format == "json";
  options.fail_on = *report::parse_difference_level(arguments.fail_on);
  options.language = language_in_force(open_project_at(arguments.project, {}).settings);
  return static_cast<int>(run_diff(options));
}

}  // namespace

void add_diff(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("diff", "Say which verdicts and findings changed between two runs");
  const auto arguments = std::make_shared<DiffArguments>();
  command->add_option("old", arguments->diff.before, "What `check --format json` or `jsonl` wrote earlier")
      ->type_name("OLD")
      ->required();
  command->add_option("new", arguments->diff.after, "The later results; - is standard input (JSON)")
      ->type_name("NEW")
      ->required();
  add_format(*command, arguments->format, {"console", "json"});
  add_output(*command, arguments->diff.output);
  command
      ->add_option("--fail-on", arguments->fail_on,
                   "Exit with 1 if an entry got worse, if anything changed, or never")
      ->capture_default_str()
      ->type_name("LEVEL")
      ->check(one_of({"worse", "any", "never"}));
  command->add_flag("-v,--verbose", arguments->diff.verbose, "Also show entries that differ in notes alone");
  add_setting(*command, "lang", arguments->project.typed);
  add_settings_choice(*command, arguments->project.choice);
  command->footer(
      "Exit status: 0 no change that --fail-on names; 1 at least one; 2 wrong usage or unreadable input.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
