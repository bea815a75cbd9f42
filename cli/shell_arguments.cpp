#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/error.h"
#include "base/nearest_name.h"
#include "cli/command_outline.h"
#include "cli/commands.h"
#include "cli/manual_page.h"
#include "cli/setting_options.h"
#include "cli/shell_completions.h"

namespace daejo::cli {
namespace {

/// Finds the command with these words, like {"store", "import"}; no words stand for daejo itself. Throws
/// `UsageError` if there is no such command.
const CommandOutline& named_command(const CommandOutline& daejo, const std::vector<std::string>& words) {
  const CommandOutline* command = &daejo;
  for (const std::string& word : words) {
    const std::string name = command->name.empty() ? word : command->name + " " + word;
    const auto found = std::ranges::find(command->commands, name, &CommandOutline::name);
    if (found == command->commands.end()) {
      std::vector<std::string> known;
      for (const CommandOutline& one : command->commands) known.push_back(one.name);
      throw UsageError("There is no command '" + name + "'" + did_you_mean(name, known));
    }
    command = &*found;
  }
  return *command;
}

}  // namespace

void add_completions(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("completions", "Print a shell completion script");
  const auto shell = std::make_shared<std::string>();
  command->add_option("shell", *shell, "The shell")
      ->type_name("SHELL")
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}));
  commands.push_back({command, [&app, shell] {
                        std::cout << render_completions(outline_of(app), *parse_shell(*shell));
                        return 0;
                      }});
}

void add_man(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("man", "Print a manual page, for `man -l -`");
  const auto words = std::make_shared<std::vector<std::string>>();
  command
      ->add_option("command", *words, "The command, such as check or store import. Without it, daejo itself")
      ->type_name("COMMAND");
  commands.push_back({command, [&app, words] {
                        const CommandOutline daejo = outline_of(app);
                        std::cout << render_manual(named_command(daejo, *words));
                        return 0;
                      }});
}

}  // namespace daejo::cli
