#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "audit/score/publisher_profile.h"
#include "base/file.h"
#include "check/check_command.h"
#include "check/report_files.h"
#include "check/terminal.h"
#include "cli/commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The options of `profile` as typed.
struct ProfileArguments : DigestArguments {
  std::string output;
};

int run(const ProfileArguments& arguments) {
  check::CheckOptions options = resolve_options(arguments);
  // Do not judge by an earlier profile, because what it calls unusual may be usual now.
  options.model.profile.clear();
  check::check_output_file(arguments.output, inputs_of(options));
  const AuditRun run = audit_paths(options);
  check::print_problems(run.unreadable);
  if (!run.unreadable.empty()) return static_cast<int>(report::ExitStatus::error);
  const audit::PublisherProfile profile =
      audit::learn_profile(run.entries, run.model, options.audit.judge.base_rate);
  write_file_atomically(arguments.output, to_profile_text(profile));
  if (!options.quiet) {
    std::cerr << fmt::format("daejo: wrote {}: learned from {} of {} summaries\n", arguments.output,
                             profile.summaries, run.entries.size());
  }
  return 0;
}

}  // namespace

void add_profile(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("profile", "Learn from past digests what is usual for a publisher");
  const auto arguments = std::make_shared<ProfileArguments>();
  add_digests(*command, *arguments);
  add_file(*command, "-o,--output", arguments->output,
           "The file for `profile` in daejo.toml and for --profile")
      ->required();
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
