#include <CLI/CLI.hpp>
#include <memory>

#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/setting_options.h"
#include "cli/store_command.h"

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

}  // namespace

void add_store(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* store = app.add_subcommand("store", "The store of abstracts")->require_subcommand(1);
  const auto arguments = std::make_shared<StoreArguments>();
  add_setting(*store, "store", arguments->project.typed);
  add_settings_choice(*store, arguments->project.choice);
  store->fallthrough();
  CLI::App* import = store->add_subcommand("import", "Put a snapshot of arXiv's metadata into the store");
  add_file(*import, "snapshot", arguments->snapshot, "JSON Lines, plain or gzip")->required();
  import->add_flag("-q,--quiet", arguments->quiet, "Say nothing");
  import->fallthrough();
  commands.push_back({import, [arguments] {
                        run_store_import(store_of(*arguments), arguments->snapshot, arguments->quiet);
                        return 0;
                      }});
  CLI::App* info = store->add_subcommand("info", "Show what the store contains")->fallthrough();
  commands.push_back({info, [arguments] {
                        run_store_info(store_of(*arguments));
                        return 0;
                      }});
}

}  // namespace daejo::cli
