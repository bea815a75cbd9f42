#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "cli/accepted_findings.h"
#include "cli/check_command.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "report/terminal_text.h"

namespace daejo {
namespace {

/// The options of `baseline`, as they were typed.
struct BaselineArguments : DigestArguments {
  std::string output = "daejo-baseline.json";
};

int run(const BaselineArguments& arguments) {
  const AuditRun run = audit_paths(finished(arguments));
  for (const Problem& problem : run.unreadable) {
    std::cerr << "daejo: " << printable(to_string(problem.place) + ": " + problem.sentence) << '\n';
  }
  if (!run.unreadable.empty()) return static_cast<int>(ExitStatus::error);
  write_file_atomically(arguments.output, baseline_of(arguments.output, run.entries));
  return 0;
}

}  // namespace

void add_baseline(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("baseline", "Accept all that is found now, so that only new findings count");
  const auto arguments = std::make_shared<BaselineArguments>();
  add_digests(*command, *arguments);
  command->add_option("-o,--output", arguments->output, "The file for `check --baseline`")
      ->type_name("FILE")
      ->capture_default_str();
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo
