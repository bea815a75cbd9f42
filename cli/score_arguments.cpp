#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/model_commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {

void add_score(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("score", "Judge pairs from standard input to standard output, JSON Lines");
  const auto options = std::make_shared<ScoreOptions>();
  add_judging(*command, options->judge, options->model);
  add_threads(*command, options->threads);
  commands.push_back({command, [options] {
                        run_score(*options);
                        return 0;
                      }});
}

void add_eval(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("eval", "Measure the model on labelled pairs");
  const auto options = std::make_shared<EvalOptions>();
  add_file(*command, "pairs", options->pairs,
           "Pairs in JSON Lines as `daejo score` reads them, each with `mismatch_truth`")
      ->required();
  command
      ->add_option(
          "--folds", options->folds,
          "Into how many parts to split the days, so that each is judged by weights that were fitted to the others. Without it, the model's own weights judge")
      ->type_name("N");
  command
      ->add_option("--leave-out-signal", options->left_out_signals,
                   "With --folds: fit the weights without this signal")
      ->type_name("SIGNAL");
  add_judging(*command, options->judge, options->model);
  add_threads(*command, options->threads);
  commands.push_back({command, [options] {
                        run_eval(*options);
                        return 0;
                      }});
}

}  // namespace daejo::cli
