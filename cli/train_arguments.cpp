#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/model_commands.h"
#include "cli/option_groups.h"

namespace daejo::cli {

void add_pairs(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("pairs", "Make labelled pairs from digests and labels");
  const auto options = std::make_shared<PairsOptions>();
  command->add_option("digests", options->digests, "Digests: files or folders")
      ->type_name("PATH")
      ->required();
  add_file(*command, "--abstracts", options->abstracts, "A snapshot of arXiv's metadata")->required();
  add_file(*command, "--labels", options->labels, "JSON Lines with id, date and label");
  command->add_option("--leave-out", options->left_out_digests, "Digests whose papers get no pairs")
      ->type_name("PATH");
  command
      ->add_option(
          "--distrust-from", options->distrust_from,
          "The first of the days whose unlabelled entries are left out. Without --distrust-until, all later days are left out as well")
      ->type_name("DATE");
  command
      ->add_option("--distrust-until", options->distrust_until,
                   "The last of the days whose unlabelled entries are left out")
      ->type_name("DATE");
  commands.push_back({command, [options] {
                        run_pairs(*options);
                        return 0;
                      }});
}

void add_train(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command =
      app.add_subcommand("train", "Learn a model from parallel text, abstracts and labelled pairs");
  const auto options = std::make_shared<TrainOptions>();
  CLI::Option* abstracts =
      add_file(*command, "--abstracts", options->abstracts, "A snapshot of arXiv's metadata");
  command->add_option("--briefs", options->briefs, "A folder of briefs in JSON")->type_name("FOLDER");
  add_file(*command, "--parallel", options->parallel,
           "JSON Lines, each with a Korean text as `ko` and the same text in English as `en`");
  add_file(*command, "--glossary", options->glossary,
           "A file with one Korean term, a tab and its English translation per line");
  add_file(*command, "--pairs", options->pairs, "Labelled pairs to fit the probability to");
  command
      ->add_option(
          "--suspicions", options->suspicions,
          "Labelled pairs that show inventions and foreign passages; without --abstracts only these are learned")
      ->type_name("FILE");
  add_file(
      *command, "--calibrate", options->labels,
      "Only recalibrate a model's probabilities on labelled pairs, as `daejo review export --labels` writes them")
      ->excludes(abstracts);
  add_file(
      *command, "--model", options->known_model,
      "With --calibrate, or with --suspicions alone: the model to start from, instead of the built-in one")
      ->excludes(abstracts);
  add_file(*command, "-o,--output", options->output, "The model to write")->required();
  command->add_option("--name", options->name, "The model's name")->type_name("NAME")->capture_default_str();
  command
      ->add_option("--background", options->background_size,
                   "How many abstracts the model keeps to contrast summaries with")
      ->type_name("N")
      ->check(CLI::Range(1, 65'535));
  add_file(*command, "--card", options->card, "Also write a model card in Markdown");
  command->add_option("--date", options->date, "The date that the card states")->type_name("DATE");
  command->add_flag("--without-lexicon", options->without_lexicon,
                    "Train without a lexicon of Korean words, to measure what the lexicon contributes");
  add_threads(*command, options->threads);
  commands.push_back({command, [options] {
                        run_train(*options);
                        return 0;
                      }});
}

void add_model(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* model = app.add_subcommand("model", "The model")->require_subcommand(1);
  CLI::App* command =
      model->add_subcommand("export", "Write the lexicon as text: Korean, English, probability");
  const auto choice = std::make_shared<check::ModelChoice>();
  add_model_choice(*command, *choice);
  commands.push_back({command, [choice] {
                        run_model_export(*choice);
                        return 0;
                      }});
}

}  // namespace daejo::cli
