#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cmath>
#include <iostream>

#include "arxiv/store.h"
#include "base/parallel.h"
#include "base/version.h"
#include "cli/check_command.h"
#include "cli/explain_command.h"
#include "cli/model_commands.h"
#include "cli/store_command.h"
#include "report/terminal_text.h"

namespace {

using namespace daejo;

/// Options that several commands share, as they were typed.
struct Shared {
  CheckOptions check;
  std::string store;
  std::string format = "console";
  std::string fail_on = "mismatch";
  std::string color = "auto";
  std::string entry;
  std::string snapshot;
  ModelChoice exported_model;
  bool quiet = false;
  ScoreOptions score;
  PairsOptions pairs;
  TrainOptions train;
  EvalOptions eval;
};

std::filesystem::path store_path(const Shared& shared) {
  return shared.store.empty() ? default_store_path() : std::filesystem::path(shared.store);
}

/// Numbers from `low` to `high`, both inside; CLI::Range lets "nan" pass.
CLI::Validator number_from(double low, double high) {
  const std::string range = fmt::format("{} to {}", low, high);
  return {[=](const std::string& text) {
            double value = 0;
            const bool read = CLI::detail::lexical_cast(text, value);
            return read && value >= low && value <= high ? std::string()
                                                         : "'" + text + "' is not a number from " + range;
          },
          range};
}

void add_seconds(CLI::App& command, const std::string& name, std::chrono::milliseconds& time, double least,
                 const std::string& help) {
  constexpr double a_day = 86'400;
  command
      .add_option_function<double>(
          name,
          [&time](const double& seconds) { time = std::chrono::milliseconds(std::lround(seconds * 1000)); },
          help)
      ->type_name("SECONDS")
      ->default_str(fmt::format("{}", static_cast<double>(time.count()) / 1000))
      ->check(number_from(least, a_day));
}

void add_model(CLI::App& command, ModelChoice& choice) {
  command.add_option("--model", choice.model, "A model that `daejo train` wrote, instead of the shipped one")
      ->type_name("FILE");
  command
      .add_option("--glossary", choice.glossary,
                  "Lines of Korean, a tab, English, that override the lexicon's entries")
      ->type_name("FILE");
}

void add_judging(CLI::App& command, JudgeOptions& judge, ModelChoice& choice) {
  add_model(command, choice);
  command
      .add_option("--mismatch-at", judge.thresholds.mismatch, "Probability at or over which it is a mismatch")
      ->capture_default_str()
      ->check(number_from(0, 1));
  command.add_option("--review-at", judge.thresholds.review, "Probability at or over which it is to review")
      ->capture_default_str()
      ->check(number_from(0, 1));
  command.add_option("--base-rate", judge.base_rate, "Share of wrong summaries that the probability assumes")
      ->capture_default_str()
      ->check(number_from(0.0001, 0.9999));
}

void add_threads(CLI::App& command, std::size_t& threads) {
  threads = default_threads();
  command.add_option("-j,--jobs", threads, "Threads; results do not depend on them")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
}

void add_network(CLI::App& command, AbstractOptions& abstracts) {
  command.add_flag("--offline", abstracts.offline, "Never use the network");
  command.add_option("--api-url", abstracts.api_url, "arXiv's query API, or another server that speaks it")
      ->envname("DAEJO_ARXIV_API")
      ->type_name("URL");
  add_seconds(command, "--api-interval", abstracts.interval, 0,
              "Time between two requests, and before a failed one is sent again (twice as long each time); "
              "arXiv asks for 3 or more");
  add_seconds(command, "--deadline", abstracts.deadline, 0.1, "Most time that the network may take in all");
  command.add_option("--contact", abstracts.contact, "Your address, for arXiv to see in User-Agent")
      ->envname("DAEJO_CONTACT")
      ->type_name("ADDRESS");
}

void add_abstracts(CLI::App& command, Shared& shared) {
  command.add_option("paths", shared.check.paths, "Digests: files or folders; - is standard input")
      ->type_name("PATH")
      ->required();
  command
      .add_option("--abstracts", shared.check.abstracts.snapshots,
                  "A snapshot of arXiv's metadata (JSON Lines, plain or gzip); may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
  command
      .add_option("--store", shared.store, "The store of abstracts, instead of the one in the cache folder")
      ->type_name("FILE");
  add_network(command, shared.check.abstracts);
  command.add_option("--color", shared.color, "Colours: auto, always or never")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "always", "never"}));
  add_judging(command, shared.check.audit.judge, shared.check.model);
  add_threads(command, shared.check.audit.threads);
}

CLI::App* add_check(CLI::App& app, Shared& shared) {
  CLI::App* command = app.add_subcommand("check", "Say which summaries do not describe their paper");
  add_abstracts(*command, shared);
  command->add_option("--format", shared.format, "What to write: console or json")
      ->capture_default_str()
      ->check(CLI::IsMember(format_names()));
  command->add_option("-o,--output", shared.check.output, "Where to write it, instead of standard output")
      ->type_name("FILE");
  command
      ->add_option("--fail-on", shared.fail_on,
                   "The mildest verdict that exits with 1: mismatch, review or never")
      ->capture_default_str()
      ->check(CLI::IsMember({"mismatch", "review", "never"}));
  command->add_flag("-q,--quiet", shared.check.quiet, "Only findings: no progress, no closing line");
  command->add_flag("-v,--verbose", shared.check.verbose, "Also what is ok, and what was odd in the input");
  return command;
}

CLI::App* add_explain(CLI::App& app, Shared& shared) {
  CLI::App* command = app.add_subcommand("explain", "Show how one entry was judged");
  add_abstracts(*command, shared);
  command->add_option("--entry", shared.entry, "The entry's arXiv id, or its number from 1")->required();
  return command;
}

CLI::App* add_score(CLI::App& app, Shared& shared) {
  CLI::App* command =
      app.add_subcommand("score", "Judge pairs from standard input to standard output, JSON Lines");
  add_judging(*command, shared.score.judge, shared.score.model);
  add_threads(*command, shared.score.threads);
  return command;
}

CLI::App* add_eval(CLI::App& app, Shared& shared) {
  CLI::App* command = app.add_subcommand("eval", "Measure the model on pairs whose truth is known");
  command->add_option("pairs", shared.eval.pairs, "JSON Lines as `daejo score` reads, with mismatch_truth")
      ->type_name("FILE")
      ->required();
  command->add_option("--folds", shared.eval.folds,
                      "Calibrate anew so that no day is judged by weights that saw it");
  command->add_option("--leave-out-signal", shared.eval.left_out_signals,
                      "With --folds: do without a signal");
  add_judging(*command, shared.eval.judge, shared.eval.model);
  add_threads(*command, shared.eval.threads);
  return command;
}

CLI::App* add_pairs(CLI::App& app, Shared& shared) {
  CLI::App* command = app.add_subcommand("pairs", "Make pairs whose truth is known from digests and labels");
  command->add_option("digests", shared.pairs.digests, "Digests: files or folders")
      ->type_name("PATH")
      ->required();
  command->add_option("--abstracts", shared.pairs.abstracts, "A snapshot of arXiv's metadata")
      ->type_name("FILE")
      ->required();
  command->add_option("--labels", shared.pairs.labels, "JSON Lines with id, date and label")
      ->type_name("FILE");
  command->add_option("--leave-out", shared.pairs.left_out_digests, "Digests whose papers are left out")
      ->type_name("PATH");
  command->add_option("--distrust-from", shared.pairs.distrust_from,
                      "First day whose unlabelled entries are left out");
  command->add_option("--distrust-until", shared.pairs.distrust_until, "Last such day");
  return command;
}

CLI::App* add_train(CLI::App& app, Shared& shared) {
  CLI::App* command =
      app.add_subcommand("train", "Learn a model from parallel text, abstracts and labelled pairs");
  TrainOptions& train = shared.train;
  command->add_option("--abstracts", train.abstracts, "A snapshot of arXiv's metadata")
      ->type_name("FILE")
      ->required();
  command->add_option("--briefs", train.briefs, "A folder of briefs in JSON")->type_name("FOLDER");
  command->add_option("--parallel", train.parallel, "JSON Lines with ko and en")->type_name("FILE");
  command->add_option("--glossary", train.glossary, "Lines of Korean, a tab, English")->type_name("FILE");
  command->add_option("--calibrate", train.pairs, "Labelled pairs to fit the probability to")
      ->type_name("FILE");
  command->add_option("-o,--output", train.output, "The model to write")->type_name("FILE")->required();
  command->add_option("--name", train.name, "The model's name")->capture_default_str();
  command->add_option("--background", train.background_size, "How many abstracts to contrast with")
      ->type_name("N")
      ->check(CLI::Range(1, 65'535));
  command->add_option("--card", train.card, "Write a model card in Markdown, too")->type_name("FILE");
  command->add_option("--date", train.date, "The date that the card states");
  command->add_flag("--without-lexicon", train.without_lexicon, "Learn no Korean, to see what it is worth");
  add_threads(*command, train.threads);
  return command;
}

/// What `check` and `explain` share.
void finish_options(Shared& shared) {
  shared.check.abstracts.store = store_path(shared);
  shared.check.abstracts.first_delay = shared.check.abstracts.interval;
  shared.check.color = *parse_color_mode(shared.color);
}

int run_check_command(Shared& shared) {
  finish_options(shared);
  shared.check.format = *parse_format(shared.format);
  shared.check.fail_on = *parse_fail_on(shared.fail_on);
  return static_cast<int>(run_check(shared.check));
}

int run_explain_command(Shared& shared) {
  finish_options(shared);
  run_explain(shared.check, shared.entry);
  return 0;
}

/// What is wrong with the command line, and whose help to read.
std::string usage_sentence(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App* command = &app;
  std::string typed = "daejo";
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    typed += " " + command->get_name();
  }
  std::string sentence = error.what();
  const bool has_no_command =
      error.get_name() == "RequiredError" && command->get_require_subcommand_min() > 0;
  if (has_no_command) {
    const std::vector<std::string> unknown = app.remaining(true);
    sentence = unknown.empty() ? typed + " needs a command" : "There is no command '" + unknown.front() + "'";
  }
  return sentence + "; see `" + typed + " --help`.";
}

int run(int argc, char** argv) {
  CLI::App app("daejo (대조) says which Korean summaries of arXiv papers do not describe their paper.\n",
               "daejo");
  app.set_version_flag("--version", "daejo " + std::string(tool_version()));
  app.require_subcommand(1);
  app.footer(
      "Exit status: 0 nothing at the fail level; 1 findings; 2 usage or unreadable input; 3 something\n"
      "could not be verified and nothing worse was found.");
  Shared shared;
  const CLI::App* check = add_check(app, shared);
  const CLI::App* explain = add_explain(app, shared);
  const CLI::App* score = add_score(app, shared);
  const CLI::App* eval = add_eval(app, shared);
  const CLI::App* pairs = add_pairs(app, shared);
  const CLI::App* train = add_train(app, shared);
  CLI::App* store = app.add_subcommand("store", "The store of abstracts")->require_subcommand(1);
  store->add_option("--store", shared.store, "The store, instead of the one in the cache folder")
      ->type_name("FILE");
  store->fallthrough();
  CLI::App* import = store->add_subcommand("import", "Put a snapshot of arXiv's metadata into the store");
  import->add_option("snapshot", shared.snapshot, "JSON Lines, plain or gzip")->type_name("FILE")->required();
  import->add_flag("-q,--quiet", shared.quiet, "Say nothing");
  import->fallthrough();
  const CLI::App* info = store->add_subcommand("info", "Say what the store holds")->fallthrough();
  CLI::App* model = app.add_subcommand("model", "The model")->require_subcommand(1);
  CLI::App* exporting =
      model->add_subcommand("export", "Write the lexicon as text: Korean, English, probability");
  add_model(*exporting, shared.exported_model);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);
    throw UsageError(usage_sentence(app, error));
  }
  if (check->parsed()) return run_check_command(shared);
  if (explain->parsed()) return run_explain_command(shared);
  if (score->parsed()) run_score(shared.score);
  if (eval->parsed()) run_eval(shared.eval);
  if (pairs->parsed()) run_pairs(shared.pairs);
  if (train->parsed()) run_train(shared.train);
  if (import->parsed()) run_store_import(store_path(shared), shared.snapshot, shared.quiet);
  if (info->parsed()) run_store_info(store_path(shared));
  if (exporting->parsed()) run_model_export(shared.exported_model);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int status = run(argc, argv);
    if (!std::cout.flush()) throw Error("Standard output cannot be written; is the disk full?");
    return status;
  } catch (const std::exception& error) {
    std::cerr << "daejo: " << printable(error.what()) << '\n';
    return static_cast<int>(ExitStatus::error);
  }
}
