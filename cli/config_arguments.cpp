#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/config_command.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"
#include "project/settings_schema.h"

namespace daejo::cli {
namespace {

/// The options of `config` as typed.
struct ConfigArguments {
  std::string path;
  std::string format = "toml";
  bool schema = false;
  check::ProjectRequest project;
};

int run(const ConfigArguments& arguments) {
  if (arguments.schema) {
    std::cout << project::settings_schema();
    return 0;
  }
  const check::Project project = open_project_at(arguments.project, arguments.path);
  const std::string subject = arguments.path.empty() ? "." : arguments.path;
  std::cout << (arguments.format == "json" ? settings_as_json(project, subject)
                                           : settings_as_toml(project, subject));
  return 0;
}

}  // namespace

void add_config(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("config", "Show the settings in force, and where each comes from");
  const auto arguments = std::make_shared<ConfigArguments>();
  command
      ->add_option("path", arguments->path,
                   "The digest or folder to show them for. Without it, the current folder")
      ->type_name("PATH");
  add_format(*command, arguments->format, {"toml", "json"});
  command->add_flag("--schema", arguments->schema, "Write daejo.toml's JSON Schema instead");
  project::TypedSettings& typed = arguments->project.typed;
  for (const char* key : {"exclude", "fail-on", "baseline"}) add_setting(*command, key, typed);
  add_levels(*command, arguments->project.typed_levels);
  add_run_settings(*command, typed);
  add_settings_choice(*command, arguments->project.choice);
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
