#include <CLI/CLI.hpp>
#include <memory>

#include "cli/apply_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/review_command.h"
#include "cli/serve_command.h"
#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

/// The options of the `review` commands, as they were typed.
struct ReviewArguments {
  ReviewChoice choice;
  check::ProjectRequest project;
  std::vector<std::string> results;
  bool all = false;
  bool quiet = false;
  bool json_lines = false;
  bool remove = false;
  SampleOptions sample;
  review::QueueFilter filter;
  std::string state = "open";
  DecideOptions decide;
  std::string decision;
  Export what = Export::decisions;
  std::filesystem::path output;
  ServeOptions server;
  report::HtmlOptions html;
};

using Arguments = std::shared_ptr<ReviewArguments>;

template <typename Range, typename Name>
std::vector<std::string> names_of(const Range& range, const Name& name) {
  std::vector<std::string> names;
  names.reserve(std::size(range));
  for (const auto value : range) names.emplace_back(name(value));
  return names;
}

/// Adds a command below `review`, and the function that does its work. The exit status is 0 unless `work`
/// throws.
template <typename Work>
CLI::App* add(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments, const char* name,
              const char* help, const Work& work) {
  CLI::App* command = review.add_subcommand(name, help)->fallthrough();
  commands.push_back({command, [arguments, work] {
                        arguments->choice.language =
                            language_in_force(open_project_at(arguments->project, {}).settings);
                        work(*arguments);
                        return 0;
                      }});
  return command;
}

void add_item(CLI::App& command, ReviewArguments& arguments) {
  command
      .add_option("item", arguments.decide.item,
                  "The number of the item, as `list` shows it, or its arXiv id")
      ->type_name("ITEM")
      ->required();
}

void add_filling(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* command =
      add(review, commands, arguments, "add", "Add the results of `check --format json` to the queue",
          [](const ReviewArguments& a) { run_review_add(a.choice, a.results, a.all, a.quiet); });
  command->add_option("results", arguments->results, "The results; - is standard input")
      ->type_name("FILE")
      ->required();
  command->add_flag("--all", arguments->all, "Also add entries that passed");
  command->add_flag("-q,--quiet", arguments->quiet, "Print only problems");
}

void add_sampling(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* command = add(review, commands, arguments, "sample",
                          "Draw entries that passed, to learn how many of those are wrong",
                          [](const ReviewArguments& a) { run_review_sample(a.choice, a.sample); });
  command->add_option("count", arguments->sample.count, "How many entries to draw")
      ->type_name("N")
      ->required()
      ->check(CLI::Range(1, 100'000));
  command
      ->add_option("results", arguments->sample.results,
                   "Results of `check --format json` to draw from; - is standard input")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--seed", arguments->sample.seed,
                   "A number that decides which entries are drawn; another number draws others")
      ->type_name("N")
      ->capture_default_str();
}

void add_serving(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* command = add(review, commands, arguments, "serve",
                          "Serve the queue to browsers, until Ctrl-C ends it", [](const ReviewArguments& a) {
                            check::CheckOptions check;
                            apply_settings(open_project_at(a.project, {}).settings, check);
                            ServeOptions options = a.server;
                            options.source_url = a.html.source_url;
                            options.model = check.model;
                            options.base_rate = check.audit.judge.base_rate;
                            run_review_serve(a.choice, options);
                          });
  ServeOptions& server = arguments->server;
  command
      ->add_option("--host", server.address,
                   "The address to listen on; any address that other machines can reach needs a password")
      ->type_name("ADDRESS")
      ->capture_default_str();
  command->add_option("--port", server.port, "The port; 0 takes any free one")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(0, 65'535));
  command
      ->add_option("--origin", server.public_origin,
                   "The URL that browsers use, where it differs from the address, as behind a proxy")
      ->type_name("URL");
  add_source_url(*command, arguments->html);
  for (const char* key : {"model", "glossary", "background", "profile", "base-rate"}) {
    add_setting(*command, key, arguments->project.typed);
  }
  CLI::App* password = add(review, commands, arguments, "password", "Set the password for signing in",
                           [](const ReviewArguments& a) { run_review_password(a.choice, a.remove); });
  password->add_flag("--remove", arguments->remove, "Remove the password");
}

void add_reading(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* list = add(review, commands, arguments, "list", "List the queue, the worst first",
                       [](const ReviewArguments& a) {
                         review::QueueFilter filter = a.filter;
                         filter.state = *review::parse_queue_state(a.state);
                         run_review_list(a.choice, filter, a.json_lines);
                       });
  review::QueueFilter& filter = arguments->filter;
  const std::array states = {review::QueueState::open, review::QueueState::decided,
                             review::QueueState::skipped, review::QueueState::all,
                             review::QueueState::former};
  list->add_option("--state", arguments->state, "Which items to list")
      ->type_name("STATE")
      ->capture_default_str()
      ->check(CLI::IsMember(names_of(states, [](review::QueueState state) { return to_string(state); })));
  list->add_option("--verdict", filter.verdict, "Only items with this verdict")
      ->type_name("VERDICT")
      ->check(CLI::IsMember({"mismatch", "review", "unverified", "ok"}));
  list->add_option("--reason", filter.code, "Only items with a finding of this reason")->type_name("CODE");
  add_file(*list, "--file", filter.file, "Only items of this digest");
  list->add_option("--search", filter.words, "Only items with this in their title, arXiv id or text")
      ->type_name("TEXT");
  list->add_option("--limit", filter.limit, "How many items to list at most")
      ->type_name("N")
      ->capture_default_str();
  list->add_flag("--jsonl", arguments->json_lines, "Write JSON Lines instead of a list to read");
  CLI::App* show = add(review, commands, arguments, "show", "Show one entry with its paper and its history",
                       [](const ReviewArguments& a) { run_review_show(a.choice, a.decide.item); });
  add_item(*show, *arguments);
  add(review, commands, arguments, "stats", "Show progress, and which reasons were false alarms",
      [](const ReviewArguments& a) { run_review_stats(a.choice); });
}

void add_deciding(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* decide =
      add(review, commands, arguments, "decide", "Decide on one entry", [](const ReviewArguments& a) {
        DecideOptions options = a.decide;
        options.decision = *review::parse_decision(a.decision);
        run_review_decide(a.choice, options);
      });
  add_item(*decide, *arguments);
  decide
      ->add_option("decision", arguments->decision,
                   "The decision; from unrelated to figure, it says in what way the summary is wrong")
      ->type_name("DECISION")
      ->required()
      ->check(CLI::IsMember(
          names_of(review::all_decisions(), [](review::Decision decision) { return to_string(decision); })));
  decide->add_option("--note", arguments->decide.note, "Why you decide so")->type_name("TEXT");
  decide
      ->add_option("--fixed", arguments->decide.fixed,
                   "A file with the corrected summary in Markdown; - is standard input")
      ->type_name("FILE");
  CLI::App* undo = add(review, commands, arguments, "undo", "Undo the last decision on an entry",
                       [](const ReviewArguments& a) { run_review_undo(a.choice, a.decide.item); });
  add_item(*undo, *arguments);
}

void add_exporting(CLI::App& review, std::vector<Command>& commands, const Arguments& arguments) {
  CLI::App* command =
      add(review, commands, arguments, "export", "Export the decisions, by default as JSON Lines",
          [](const ReviewArguments& a) { run_review_export(a.choice, a.what, a.output); });
  CLI::Option_group* what = command->add_option_group("What to write");
  what->set_help_flag();
  const auto kind = [&](const char* name, Export value, const char* help) {
    what->add_flag_callback(
        name, [arguments, value] { arguments->what = value; }, help);
  };
  kind("--labels", Export::labels, "Labelled pairs instead, for `daejo eval` and `daejo train --calibrate`");
  kind(
      "--baseline", Export::baseline,
      "A baseline instead, for `check --baseline`; put it in the folder that the digests' paths are relative to");
  kind("--history", Export::history, "All changes of the queue instead, also those that were undone");
  what->require_option(0, 1);
  add_output(*command, arguments->output);
  CLI::App* backup = add(review, commands, arguments, "backup", "Copy the queue while it is in use",
                         [](const ReviewArguments& a) { run_review_backup(a.choice, a.output); });
  add_file(*backup, "file", arguments->output, "The copy")->required();
}

}  // namespace

void add_review(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* review = app.add_subcommand("review", "The editors' queue")->require_subcommand(1);
  const auto arguments = std::make_shared<ReviewArguments>();
  add_queue_choice(
      *review, arguments->choice.queue,
      "The queue to use. Without it, the one that DAEJO_QUEUE names, or else `daejo/review.db` in the folder XDG_DATA_HOME or in `.local/share` in your home folder");
  review
      ->add_option("--as", arguments->choice.editor,
                   "The name to record as the editor's. Without it, your user name")
      ->type_name("NAME");
  add_setting(*review, "lang", arguments->project.typed);
  add_settings_choice(*review, arguments->project.choice);
  review->fallthrough();
  add_serving(*review, commands, arguments);
  add_filling(*review, commands, arguments);
  add_sampling(*review, commands, arguments);
  add_reading(*review, commands, arguments);
  add_deciding(*review, commands, arguments);
  add_exporting(*review, commands, arguments);
}

}  // namespace daejo::cli
