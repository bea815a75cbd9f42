#include <CLI/CLI.hpp>
#include <memory>

#include "base/error.h"
#include "check/check_command.h"
#include "check/review_queue.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of `check`, as they were typed.
struct CheckArguments : DigestArguments {
  std::string format = "console";
  std::vector<std::string> reports;  ///< Each is FORMAT=FILE.
  std::string queue;
  bool no_cache = false;
  const CLI::Option* queue_option = nullptr;
};

void add_reporting(CLI::App& command, CheckArguments& arguments) {
  add_format(command, arguments.format, report::format_names())->each([&arguments](const std::string&) {
    arguments.check.format_was_typed = true;
  });
  add_output(command, arguments.check.output);
  command
      .add_option(
          "--report", arguments.reports,
          "An additional report in any format; may be repeated, and one may go to standard output (-)")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  add_setting(command, "fail-on", arguments.project.typed);
  add_setting(command, "fail-on-unread", arguments.project.typed, "!--no-fail-on-unread");
  add_setting(command, "baseline", arguments.project.typed);
  arguments.queue_option =
      add_queue_choice(
          command, arguments.queue,
          "Add findings to the editors' queue (see `daejo review`), and do not count those on which an editor has decided, other than to skip them; put it after the paths, or write --queue=LOCATION")
          ->expected(0, 1);
  command
      .add_option(
          "--changed-since", arguments.check.changed_since,
          "Report only entries that are new or changed since a git revision; what is unread is reported in any case")
      ->type_name("REV");
  add_levels(command, arguments.project.typed_levels);
  command.add_flag(
      "--contrast-matrix", arguments.check.contrast_matrix,
      "Also compare every summary of a digest of at most 100 entries with every abstract in it, so that `daejo report` can show this in HTML later");
  command.add_flag(
      "--resume", arguments.check.resume,
      "Write JSON Lines as entries are finished, and continue where an earlier run was interrupted");
  command.add_flag("--no-cache", arguments.no_cache,
                   "Judge all entries anew, and keep no results beside the store");
  add_source_url(command, arguments.check.html);
  command.add_flag("-q,--quiet", arguments.check.quiet,
                   "Print only findings and what could not be read: no progress, no closing line");
  command.add_flag(
      "-v,--verbose", arguments.check.verbose,
      "Also show entries that are ok, accepted findings, notes, and oddities in the input, and list every unverified entry and unread paper");
}

std::string not_blank(const std::string& command) {
  const bool is_blank = command.find_first_not_of(" \t\n") == std::string::npos;
  return is_blank ? std::string("The command is empty") : std::string();
}

void add_fixing(CLI::App& command, check::FixOptions& fix) {
  const std::string group = "Fixing";
  CLI::Option* with =
      command
          .add_option(
              "--fix-with", fix.command,
              "A shell command that reads a failing entry as JSON from standard input and writes a new summary to standard output; see docs/fix_with.md")
          ->type_name("CMD")
          ->group(group)
          ->check(not_blank);
  command
      .add_option("--fix-rounds", fix.rounds, "How many times to ask for a new summary of an entry at most")
      ->type_name("N")
      ->capture_default_str()
      ->group(group)
      ->check(CLI::Range(1, 20))
      ->needs(with);
  add_seconds(command, "--fix-timeout", fix.timeout, 0.001, "Time limit for one run of the command")
      ->group(group)
      ->needs(with);
  command.add_flag("--dry-run", fix.dry_run, "Only show what would be replaced; do not write any digest")
      ->group(group)
      ->needs(with);
}

/// Throws `UsageError` if `word`, the value of `--queue`, cannot be a queue. In `--queue day.md`, the option
/// takes the next word as its value, although the user typed it as a digest.
void check_queue_word(const std::string& word) {
  if (word.empty() || check::may_be_queue(word)) return;
  throw UsageError("--queue took '" + word +
                   "' for the queue, which it is not; put --queue after the digests, or write --queue=FILE.");
}

void add_asking(CLI::App& command, check::AskOptions& ask) {
  const std::string group = "Asking";
  CLI::Option* with =
      command
          .add_option(
              "--ask-with", ask.command,
              "A shell command that reads an entry to review as JSON from standard input and writes a verdict and a reason as JSON, shown as a note; see docs/ask_with.md")
          ->type_name("CMD")
          ->group(group)
          ->check(not_blank);
  command.add_option("--ask-most", ask.most, "How many entries of a run to ask about at most")
      ->type_name("N")
      ->capture_default_str()
      ->group(group)
      ->check(CLI::Range(1, 100'000))
      ->needs(with);
  add_seconds(command, "--ask-timeout", ask.timeout, 0.001, "Time limit for one run of the command")
      ->group(group)
      ->needs(with);
}

int run(const CheckArguments& arguments) {
  check_queue_word(arguments.queue);
  check::CheckOptions options = resolve_options(arguments);
  options.format = *report::parse_format(arguments.format);
  options.cache = !arguments.no_cache;
  for (const std::string& typed : arguments.reports)
    options.reports.push_back(check::parse_report_file(typed));
  if (arguments.queue_option->count() > 0) options.queue = check::queue_location(arguments.queue);
  return static_cast<int>(run_check(options));
}

}  // namespace

void add_check(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("check", "Report which summaries do not describe their paper");
  const auto arguments = std::make_shared<CheckArguments>();
  add_digests(*command, *arguments);
  add_reporting(*command, *arguments);
  add_fixing(*command, arguments->check.fix);
  add_asking(*command, arguments->check.ask);
  command->footer("Exit status: " + std::string(exit_status_of_check));
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
