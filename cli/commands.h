#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace daejo::cli {

/// A command and its work, which returns the exit status.
struct Command {
  const CLI::App* app = nullptr;
  std::function<int()> run;
};

/// Adds a command with its options to `app`, and its work to `commands`. Options are read into an object that
/// `Command::run` keeps alive.
using AddCommand = void (*)(CLI::App& app, std::vector<Command>& commands);

void add_read(CLI::App& app, std::vector<Command>& commands);
void add_check(CLI::App& app, std::vector<Command>& commands);
void add_baseline(CLI::App& app, std::vector<Command>& commands);
void add_config(CLI::App& app, std::vector<Command>& commands);
void add_demo(CLI::App& app, std::vector<Command>& commands);
void add_diff(CLI::App& app, std::vector<Command>& commands);
void add_completions(CLI::App& app, std::vector<Command>& commands);
void add_man(CLI::App& app, std::vector<Command>& commands);
void add_report(CLI::App& app, std::vector<Command>& commands);
void add_explain(CLI::App& app, std::vector<Command>& commands);
void add_profile(CLI::App& app, std::vector<Command>& commands);
void add_score(CLI::App& app, std::vector<Command>& commands);
void add_eval(CLI::App& app, std::vector<Command>& commands);
void add_pairs(CLI::App& app, std::vector<Command>& commands);
void add_train(CLI::App& app, std::vector<Command>& commands);
void add_review(CLI::App& app, std::vector<Command>& commands);
void add_store(CLI::App& app, std::vector<Command>& commands);
void add_index(CLI::App& app, std::vector<Command>& commands);
void add_whose(CLI::App& app, std::vector<Command>& commands);
void add_model(CLI::App& app, std::vector<Command>& commands);

/// What the exit statuses of `check` mean.
inline constexpr std::string_view exit_status_of_check =
    "0 nothing at the fail level; 1 findings, or something unread; 2 usage or unreadable input; 3 something could not be verified and nothing worse was found.";

/// The name of a command, and the function that adds the command.
struct CommandName {
  std::string_view name;
  AddCommand add;
};

/// Every command, in the order in which `daejo --help` lists them. For a new command, add a file
/// `…_arguments.cpp` with an `AddCommand` function, its declaration above, and a line here.
inline constexpr CommandName all_commands[] = {
    {"check", add_check},
    {"read", add_read},
    {"baseline", add_baseline},
    {"config", add_config},
    {"report", add_report},
    {"diff", add_diff},
    {"review", add_review},
    {"explain", add_explain},
    {"profile", add_profile},
    {"score", add_score},
    {"eval", add_eval},
    {"pairs", add_pairs},
    {"train", add_train},
    {"store", add_store},
    {"index", add_index},
    {"whose", add_whose},
    {"model", add_model},
    {"demo", add_demo},
    {"completions", add_completions},
    {"man", add_man},
};

}  // namespace daejo::cli
