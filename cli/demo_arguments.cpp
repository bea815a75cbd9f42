#include <CLI/CLI.hpp>
#include <memory>

#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/demo_command.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of `demo` as typed.
struct DemoArguments {
  DemoOptions demo;
  check::ProjectRequest project;
};

}  // namespace

void add_demo(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("demo", "Check a built-in sample without the network, and say what next");
  const auto arguments = std::make_shared<DemoArguments>();
  command->add_option("folder", arguments->demo.folder, "Where to write the sample and its report")
      ->type_name("FOLDER")
      ->capture_default_str();
  add_setting(*command, "lang", arguments->project.typed);
  commands.push_back({command, [arguments] {
                        DemoOptions options = arguments->demo;
                        arguments->project.choice.isolated = true;
                        options.language =
                            language_in_force(open_project_at(arguments->project, {}).settings);
                        run_demo(options);
                        return 0;
                      }});
}

}  // namespace daejo::cli
