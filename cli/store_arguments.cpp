#include <fmt/format.h>
#include <unistd.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>

#include "arxiv/clock.h"
#include "arxiv/store.h"
#include "check/terminal.h"
#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of the `store` commands as typed.
struct StoreArguments {
  check::ProjectRequest project;
  std::string snapshot;
  bool quiet = false;
};

std::filesystem::path store_of(const StoreArguments& arguments) {
  return store_in_force(open_project_at(arguments.project, {}).settings);
}

/// Imports a snapshot into the store and, unless `quiet` is true, prints how many papers were stored. Throws
/// `InputError` if there were none.
void import_snapshot(const std::filesystem::path& path, const std::filesystem::path& snapshot, bool quiet) {
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

/// Prints how many papers the store contains and when they were fetched, or that there is no store.
void print_store_info(const std::filesystem::path& path) {
  std::optional<arxiv::Store> store = arxiv::Store::open_to_read(path);
  if (!store) {
    std::cout << fmt::format(
        "No store at {} yet; `daejo store import` makes it, and so does `daejo check` when it gets abstracts from arXiv.\n",
        path.string());
    return;
  }
  const arxiv::StoreInfo info = store->info();
  std::cout << fmt::format("{}\n{} papers in {} versions, {} bytes\n", path.string(), info.papers,
                           info.versions, info.bytes);
  if (!info.first_fetched.empty())
    std::cout << fmt::format("fetched from {} to {}\n", info.first_fetched, info.last_fetched);
}

}  // namespace

void add_store(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* store = app.add_subcommand("store", "The store of abstracts")->require_subcommand(1);
  const auto arguments = std::make_shared<StoreArguments>();
  add_setting(*store, "store", arguments->project.typed);
  add_settings_choice(*store, arguments->project.choice);
  store->fallthrough();
  CLI::App* import = store->add_subcommand("import", "Put a snapshot of arXiv's metadata into the store");
  add_file(*import, "snapshot", arguments->snapshot, "JSON Lines, plain or gzip")->required();
  import->add_flag("-q,--quiet", arguments->quiet, "Print only problems");
  import->fallthrough();
  commands.push_back({import, [arguments] {
                        import_snapshot(store_of(*arguments), arguments->snapshot, arguments->quiet);
                        return 0;
                      }});
  CLI::App* info = store->add_subcommand("info", "Show what the store contains")->fallthrough();
  commands.push_back({info, [arguments] {
                        print_store_info(store_of(*arguments));
                        return 0;
                      }});
}

}  // namespace daejo::cli
