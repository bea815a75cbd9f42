#include <CLI/CLI.hpp>
#include <memory>

#include "check/explain_command.h"
#include "cli/commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The options of `explain` as typed.
struct ExplainArguments : DigestArguments {
  std::string entry;
};

}  // namespace

void add_explain(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("explain", "Explain how one entry was judged");
  const auto arguments = std::make_shared<ExplainArguments>();
  add_digests(*command, *arguments);
  command->add_option("--entry", arguments->entry, "The entry's arXiv id, or its number from 1")
      ->type_name("ENTRY")
      ->required();
  commands.push_back({command, [arguments] {
                        run_explain(resolve_options(*arguments), arguments->entry);
                        return 0;
                      }});
}

}  // namespace daejo::cli
