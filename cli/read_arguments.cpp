#include <CLI/CLI.hpp>
#include <memory>

#include "check/read_command.h"
#include "cli/commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The options of `read` as typed.
struct ReadArguments : DigestArguments {
  std::string format = "console";
};

int run(const ReadArguments& arguments) {
  check::ReadOptions options;
  options.check = resolve_options(arguments);
  if (arguments.format == "json") options.format = check::ReadFormat::json;
  if (arguments.format == "html") options.format = check::ReadFormat::html;
  return static_cast<int>(run_read(options));
}

}  // namespace

void add_read(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("read", "Show what is understood of digests: what is judged, what is set aside");
  const auto arguments = std::make_shared<ReadArguments>();
  add_digests(*command, *arguments);
  add_format(*command, arguments->format, {"console", "json", "html"},
             "What to write: a table, JSON, or a page with the source in colours");
  add_output(*command, arguments->check.output);
  command->footer(
      "Exit status: 0; 1 if a paper or a file is unread or an entry has no summary; 2 for wrong usage or a named input that cannot be read.\n"
      "Nothing is fetched: only if the store or a snapshot has the abstract is it certain what is quoted from it.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
