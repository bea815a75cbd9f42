#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <cstddef>
#include <filesystem>
#include <iostream>
#include <memory>
#include <vector>

#include "audit/index/build_index.h"
#include "audit/index/paper_index.h"
#include "base/error.h"
#include "check/open_model.h"
#include "check/report_files.h"
#include "check/terminal.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "report/terminal_text.h"

namespace daejo::cli {
namespace {

/// The options of `index` as typed.
struct IndexArguments {
  std::vector<std::filesystem::path> snapshots;
  std::filesystem::path output;  ///< The index to write; empty for none.
  std::filesystem::path add_to;  ///< The existing index to add to; empty for none.
  check::ModelChoice model;
  std::size_t threads = 1;
  bool quiet = false;
  std::filesystem::path verified;  ///< The index to verify instead; empty for none.
};

/// A size in megabytes of 1,000,000 bytes: "412 MB", or with one decimal below 10 MB, as in "0.3 MB".
std::string megabytes(std::size_t bytes) {
  constexpr double bytes_in_megabyte = 1e6;
  const double size = static_cast<double>(bytes) / bytes_in_megabyte;
  return fmt::format("{:.{}f} MB", size, size < 10 ? 1 : 0);
}

/// Builds an index of the papers in the snapshots or, if `output` is empty, adds the papers to the index
/// `add_to`. Throws `Error`.
void run_index(const IndexArguments& options) {
  std::vector<std::filesystem::path> inputs = options.snapshots;
  inputs.insert(inputs.end(), {options.model.model, options.model.glossary});
  check::check_output_file(options.output, inputs);
  check::check_output_file(options.add_to, inputs);
  const audit::Model model = open_model(options.model);
  const bool adds = options.output.empty();
  const std::filesystem::path& output = adds ? options.add_to : options.output;
  const bool show = !options.quiet && check::terminal_width(STDERR_FILENO) > 0;
  audit::IndexBuildOptions build;
  build.threads = options.threads;
  if (show) {
    build.progress = [](std::size_t papers) {
      std::cerr << "\rIndexing: " << papers << " papers" << std::flush;
    };
  }
  const audit::IndexBuildResult result = build_index(model, options.snapshots, output, options.add_to, build);
  if (show) std::cerr << "\r\x1b[K";
  check::print_problems(result.problems);
  if (options.quiet) return;
  if (result.resumed_at > 0) {
    std::cerr << fmt::format("Resumed an interrupted build after {} papers.\n", result.resumed_at);
  }
  std::cerr << fmt::format("Read {} papers; {} now holds {} papers in {}.\n", result.papers_read,
                           report::printable(output.string()), result.papers, megabytes(result.bytes));
}

/// Reads an index completely and prints its size. Throws `InputError` if it is damaged or does not fit the
/// model.
void run_index_verify(const std::filesystem::path& path, const check::ModelChoice& model) {
  const audit::PaperIndex index = audit::PaperIndex::open(path, open_model(model));
  index.verify();
  std::cout << fmt::format("{}: {} papers in {} segment{}, {}; all checksums match.\n",
                           report::printable(path.string()), index.papers(), index.segments().size(),
                           index.segments().size() == 1 ? "" : "s", megabytes(index.bytes()));
}

int run(const IndexArguments& options) {
  const bool builds = !options.output.empty() || !options.add_to.empty();
  if (!options.verified.empty()) {
    if (builds || !options.snapshots.empty()) {
      throw UsageError(
          "--verify cannot be combined with snapshots, --output or --add-to; see `daejo index --help`.");
    }
    run_index_verify(options.verified, options.model);
    return 0;
  }
  if (options.snapshots.empty() || !builds) {
    throw UsageError(
        "Name the snapshots to build an index from, and the index to write with --output or --add-to; see `daejo index --help`.");
  }
  run_index(options);
  return 0;
}

}  // namespace

void add_index(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("index", "Build an index of a snapshot's papers, which `whose` searches");
  const auto arguments = std::make_shared<IndexArguments>();
  IndexArguments& index = *arguments;
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
  add_file(*command, "--verify", index.verified,
           "Build nothing, but read this index and verify its checksums");
  add_model_choice(*command, index.model);
  add_threads(*command, index.threads);
  command->add_flag("-q,--quiet", index.quiet, "Print only problems");
  command->footer(
      command->get_footer() +
      "\nFor a bulk snapshot of three million papers, this takes some minutes and less than 1 GB of memory, and the index has about 1.5 GB.\n"
      "The newest version of a paper counts. An index works only with the model that it was built with, or one with the same vocabulary.");
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
