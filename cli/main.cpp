#include <CLI/CLI.hpp>
#include <iostream>

#include "base/error.h"
#include "base/version.h"
#include "cli/commands.h"
#include "report/summary.h"
#include "report/terminal_text.h"

namespace {

using namespace daejo;

/// What is wrong with the command line, and whose help to read.
std::string usage_sentence(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  std::string typed = "daejo";
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    typed += " " + command->get_name();
  }
  std::string sentence = error.what();
  const bool has_no_command =
      error.get_name() == "RequiredError" && command->get_require_subcommand_min() > 0;
  if (has_no_command) {
    const std::vector<std::string> unknown = app.remaining(true);
    sentence = unknown.empty() ? typed + " needs a command" : "There is no command '" + unknown.front() + "'";
  }
  return sentence + "; see `" + typed + " --help`.";
}

int run(int argc, char** argv) {
  CLI::App app("daejo (대조) says which Korean summaries of arXiv papers do not describe their paper.\n",
               "daejo");
  app.set_version_flag("--version", "daejo " + std::string(tool_version()));
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 nothing at the fail level; 1 findings; 2 usage or unreadable input; 3 something\n"
      "could not be verified and nothing worse was found.");
  std::vector<Command> commands;
  for (const AddCommand add : all_commands) add(app, commands);
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

int main(int argc, char** argv) {
  try {
    const int status = run(argc, argv);
    if (!std::cout.flush()) throw Error("Standard output cannot be written; is the disk full?");
    return status;
  } catch (const std::exception& error) {
    std::cerr << "daejo: " << printable(error.what()) << '\n';
    return static_cast<int>(ExitStatus::error);
  }
}
