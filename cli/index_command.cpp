#include "cli/index_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "audit/index/build_index.h"
#include "audit/index/paper_index.h"
#include "check/report_files.h"
#include "check/terminal.h"
#include "report/terminal_text.h"

namespace daejo::cli {
namespace {

/// A size in megabytes: "412 MB", or with one decimal below 10 MB, as in "0.3 MB".
std::string megabytes(std::size_t bytes) {
  constexpr double bytes_in_megabyte = 1e6;
  const double size = static_cast<double>(bytes) / bytes_in_megabyte;
  return fmt::format("{:.{}f} MB", size, size < 10 ? 1 : 0);
}

}  // namespace

void run_index(const IndexOptions& options) {
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

void run_index_verify(const std::filesystem::path& path, const check::ModelChoice& model) {
  const audit::PaperIndex index = audit::PaperIndex::open(path, open_model(model));
  index.verify();
  std::cout << fmt::format("{}: {} papers in {} segment{}, {}; all checksums match.\n",
                           report::printable(path.string()), index.papers(), index.segments().size(),
                           index.segments().size() == 1 ? "" : "s", megabytes(index.bytes()));
}

}  // namespace daejo::cli
