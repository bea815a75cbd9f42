#include "cli/run_daejo.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "base/error.h"
#include "base/nearest_name.h"
#include "base/version.h"
#include "check/terminal.h"
#include "cli/command_help.h"
#include "cli/command_outline.h"
#include "cli/commands.h"
#include "report/summary.h"
#include "report/terminal_text.h"

namespace daejo::cli {
namespace {

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// " (did you mean 'NAME'?)" with the known name that is nearest to `typed`; empty if none is near.
std::string or_nearest(const std::string& typed, const std::vector<std::string>& known) {
  const std::string nearest = nearest_name(typed, known);
  return nearest.empty() ? "" : " (did you mean '" + nearest + "'?)";
}

/// A sentence that says what is wrong with the command line, and which help to read.
std::string usage_sentence(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  std::string typed = "daejo";
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    typed += " " + command->get_name();
  }
  const std::string hint = "; see `" + typed + " --help`.";
  const std::vector<std::string> unknown = app.remaining(true);
  const bool has_no_command =
      error.get_name() == "RequiredError" && command->get_require_subcommand_min() > 0;
  if (has_no_command && unknown.empty()) return typed + " needs a command" + hint;
  if (has_no_command) {
    return "There is no command '" + unknown.front() + "'" +
           or_nearest(unknown.front(), commands_of(*command)) + hint;
  }
  const auto option =
      std::ranges::find_if(unknown, [](const std::string& word) { return word.starts_with('-'); });
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) && option != unknown.end()) {
    const std::string name = option->substr(0, option->find('='));
    return "There is no option '" + name + "'" + or_nearest(name, options_of(*command)) + hint;
  }
  return error.what() + hint;
}

/// Adds only the command `typed`, because building the options of all commands takes longer than reading the
/// settings. Adds all commands if `typed` is not the name of a command, or if it is "completions" or "man",
/// which describe all commands.
std::vector<Command> add_commands(CLI::App& app, std::string_view typed) {
  std::vector<Command> commands;
  const auto* const named = std::ranges::find(all_commands, typed, &CommandName::name);
  if (named != std::end(all_commands) && named->add != add_completions && named->add != add_man) {
    named->add(app, commands);
  } else {
    for (const CommandName& command : all_commands) command.add(app, commands);
  }
  return commands;
}

int run(int argc, char** argv) {
  CLI::App app("Find Korean summaries of arXiv papers that do not describe their paper", "daejo");
  app.formatter_fn([](const CLI::App* command, const std::string&, CLI::AppFormatMode) {
    constexpr std::size_t usual_width = 100;
    const std::size_t terminal = check::terminal_width(STDOUT_FILENO);
    return render_help(daejo::cli::outline_of(*command), terminal == 0 ? usual_width : terminal);
  });
  app.set_version_flag("--version", "daejo " + std::string(tool_version()));
  app.require_subcommand(1);
  // A subcommand copies the footer that `app` has when the subcommand is added.
  app.footer("Exit status: 0, or 2 for wrong usage, unreadable input, or output that cannot be written.");
  const std::vector<Command> commands = add_commands(app, argc > 1 ? argv[1] : "");
  app.footer("Exit status of check: " + std::string(exit_status_of_check) +
             " The help of the other commands says theirs.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    throw UsageError(usage_sentence(app, error));
  }
  for (const Command& command : commands) {
    if (command.app->parsed()) return command.run();
  }
  return 0;
}

}  // namespace

int run_daejo(int argc, char** argv) {
  try {
    const int status = run(argc, argv);
    if (!std::cout.flush()) throw Error("Standard output cannot be written; the disk may be full.");
    return status;
  } catch (const std::exception& error) {
    std::cerr << "daejo: " << report::printable(error.what()) << '\n';
    return static_cast<int>(report::ExitStatus::error);
  }
}

}  // namespace daejo::cli
