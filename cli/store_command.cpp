#include "cli/store_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <iostream>

#include "arxiv/clock.h"
#include "arxiv/store.h"
#include "check/terminal.h"

namespace daejo::cli {

void run_store_import(const std::filesystem::path& path, const std::filesystem::path& snapshot, bool quiet) {
  const bool show = !quiet && check::terminal_width(STDERR_FILENO) > 0;
  arxiv::Store store = arxiv::Store::open_to_write(path);
  const arxiv::ImportResult result = store.import_snapshot(
      snapshot, arxiv::iso_8601_utc(arxiv::SystemClock().wall_time()), [&](std::size_t papers) {
        if (show) std::cerr << "\rImporting: " << papers << " papers" << std::flush;
      });
  if (show) std::cerr << "\r\x1b[K";
  check::print_problems(result.problems);
  if (result.papers == 0) {
    throw InputError({snapshot.string()}, "Not a snapshot of arXiv's metadata: it contains no papers.");
  }
  if (!quiet) std::cerr << fmt::format("Stored {} papers in {}.\n", result.papers, path.string());
}

void run_store_info(const std::filesystem::path& path) {
  std::optional<arxiv::Store> store = arxiv::Store::open_to_read(path);
  if (!store) {
    std::cout << fmt::format("No store at {} yet; `daejo check` or `daejo store import` creates it.\n",
                             path.string());
    return;
  }
  const arxiv::StoreInfo info = store->info();
  std::cout << fmt::format("{}\n{} papers in {} versions, {} bytes\n", path.string(), info.papers,
                           info.versions, info.bytes);
  if (!info.first_fetched.empty())
    std::cout << fmt::format("fetched from {} to {}\n", info.first_fetched, info.last_fetched);
}

}  // namespace daejo::cli
