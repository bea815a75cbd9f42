#include <CLI/CLI.hpp>
#include <memory>

#include "base/error.h"
#include "cli/commands.h"
#include "cli/index_command.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The options of `index` as typed.
struct IndexArguments {
  IndexOptions index;
  std::filesystem::path verified;  ///< The index to verify; empty to build one.
};

int run(const IndexArguments& arguments) {
  const IndexOptions& options = arguments.index;
  const bool builds = !options.output.empty() || !options.add_to.empty();
  if (!arguments.verified.empty()) {
    if (builds || !options.snapshots.empty()) {
      throw UsageError(
          "--verify cannot be combined with snapshots, --output or --add-to; see `daejo index --help`.");
    }
    run_index_verify(arguments.verified, options.model);
    return 0;
  }
  if (options.snapshots.empty() || !builds) {
    throw UsageError(
        "An index is built from snapshots, and needs --output or --add-to; see `daejo index --help`.");
  }
  run_index(options);
  return 0;
}

}  // namespace

void add_index(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("index", "Build an index of a snapshot's papers, which `whose` searches");
  const auto arguments = std::make_shared<IndexArguments>();
  IndexOptions& index = arguments->index;
  add_file(*command, "snapshots", index.snapshots,
           "Snapshots of arXiv's metadata: JSON Lines, plain or gzip");
  CLI::Option* output =
      command
          ->add_option("-o,--output", index.output,
                       "The index to write; repeat the same command to resume an interrupted build")
          ->type_name("FILE");
  command
      ->add_option("--add-to", index.add_to,
                   "The index to add the papers to; newer versions replace older ones without a rebuild")
      ->type_name("FILE")
      ->excludes(output);
  add_file(*command, "--verify", arguments->verified, "Only read an index and verify its checksums");
  add_model_choice(*command, index.model);
  add_threads(*command, index.threads);
  command->add_flag("-q,--quiet", index.quiet, "Print only problems");
  command->footer(
      "A bulk snapshot of three million papers takes some minutes and about 1.5 GB; memory stays under 1 GB.\n"
      "The newest version of a paper counts. An index works only with the model that it was built with.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
