#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "check/whose_command.h"
#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "report/read_results.h"

namespace daejo::cli {
namespace {

/// The options of `whose` as typed.
struct WhoseArguments : DigestArguments {
  check::WhoseOptions whose;
  std::string format = "console";
};

/// Removes the paths of stored results from `paths`, and returns them. "-" is taken for stored results.
std::vector<std::filesystem::path> take_results(std::vector<std::string>& paths) {
  const auto is_digest = [](const std::string& path) { return path != "-" && !report::holds_results(path); };
  const auto results = std::stable_partition(paths.begin(), paths.end(), is_digest);
  std::vector<std::filesystem::path> taken;
  std::copy(results, paths.end(), std::back_inserter(taken));
  paths.erase(results, paths.end());
  return taken;
}

int run(const WhoseArguments& arguments) {
  DigestArguments digests = arguments;
  check::WhoseOptions options = arguments.whose;
  options.results = take_results(digests.project.paths);
  if (options.results.empty() || !digests.project.paths.empty()) {
    options.check = resolve_options(digests);
  } else {
    // If only results are named, the digests that daejo.toml names are not read.
    options.check = digests.check;
    options.check.project = open_project_at(digests.project, "");
    apply_settings(options.check.project.settings, options.check);
  }
  options.json = arguments.format == "json";
  return static_cast<int>(run_whose(options));
}

}  // namespace

void add_whose(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("whose", "Find the papers that wrong summaries fit best");
  const auto arguments = std::make_shared<WhoseArguments>();
  add_digests(*command, *arguments);
  command->get_option("paths")->description(
      "Digests to check (files or folders), or results that `check --format json` wrote; - is such results on standard input");
  command->get_option("--background")->description("The index to look in, as `index` wrote it");
  command->add_option("--top", arguments->whose.most, "How many papers to name for each summary")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  command->add_flag(
      "--all", arguments->whose.all,
      "All summaries instead of only the mismatches; digests are then not checked and need no abstracts");
  add_format(*command, arguments->format, {"console", "json"});
  add_output(*command, arguments->check.output);
  command->add_flag("-q,--quiet", arguments->check.quiet, "No progress, no closing line");
  command->footer(
      command->get_footer() +
      "\nThe number before each paper says how well the summary fits it: how much likelier each text makes the words of the other. 0 is the fit of an arbitrary text.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
