#include <CLI/CLI.hpp>
#include <memory>
#include <set>

#include "base/atomic_file.h"
#include "check/accepted_findings.h"
#include "check/check_command.h"
#include "check/report_files.h"
#include "check/terminal.h"
#include "cli/commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The options of `baseline` as typed.
struct BaselineArguments : DigestArguments {
  std::string output;  ///< The file to write; if empty, see `output_of`.
};

/// The path of the baseline to write: the one that was typed, or else the one in the settings of the digests,
/// or else "daejo-baseline.json". Throws `UsageError` if none was typed and the settings differ.
std::string output_of(const BaselineArguments& arguments, const check::Project& project) {
  if (!arguments.output.empty()) return arguments.output;
  std::set<std::string> named;
  for (const auto& [file, rules] : project.rules) named.insert(rules.baseline);
  if (named.size() > 1) {
    throw UsageError(
        "The digests have several baselines, because their daejo.toml files name different ones; name only digests with the same baseline.");
  }
  return named.empty() || named.begin()->empty() ? "daejo-baseline.json" : *named.begin();
}

int run(const BaselineArguments& arguments) {
  check::CheckOptions options = resolve_options(arguments);
  const std::string output = output_of(arguments, options.project);
  // The new baseline must have all current findings, so the old one is not applied, and it need not exist.
  for (auto& [file, rules] : options.project.rules) rules.baseline.clear();
  check::check_output_file(output, inputs_of(options));
  const AuditRun run = audit_paths(options);
  check::print_problems(run.unreadable);
  if (!run.unreadable.empty()) return static_cast<int>(report::ExitStatus::error);
  write_file_atomically(output, check::baseline_of(output, run.entries));
  return 0;
}

}  // namespace

void add_baseline(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand(
      "baseline",
      "Accept the current findings of all entries, so that only new ones count; what is unread still counts");
  const auto arguments = std::make_shared<BaselineArguments>();
  add_digests(*command, *arguments);
  add_file(
      *command, "-o,--output", arguments->output,
      "The file to write, for `check --baseline`. Without it, the `baseline` of daejo.toml, else daejo-baseline.json");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
