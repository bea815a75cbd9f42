#pragma once

#include <array>
#include <functional>
#include <vector>

namespace CLI {
class App;
}

namespace daejo {

/// A command of the command line and its work, which gives the exit status.
struct Command {
  const CLI::App* app = nullptr;
  std::function<int()> run;
};

/// Puts one command, with its options, on the command line. What the options are read into lives in `run`.
using AddCommand = void (*)(CLI::App& app, std::vector<Command>& commands);

void add_check(CLI::App& app, std::vector<Command>& commands);
void add_baseline(CLI::App& app, std::vector<Command>& commands);
void add_report(CLI::App& app, std::vector<Command>& commands);
void add_explain(CLI::App& app, std::vector<Command>& commands);
void add_score(CLI::App& app, std::vector<Command>& commands);
void add_eval(CLI::App& app, std::vector<Command>& commands);
void add_pairs(CLI::App& app, std::vector<Command>& commands);
void add_train(CLI::App& app, std::vector<Command>& commands);
void add_review(CLI::App& app, std::vector<Command>& commands);
void add_store(CLI::App& app, std::vector<Command>& commands);
void add_model(CLI::App& app, std::vector<Command>& commands);

/// Every command, in the order in which `daejo --help` lists them. A new one is a file `…_arguments.cpp` with
/// its function, and a line here.
inline constexpr std::array all_commands = {
    add_check, add_baseline, add_report, add_review, add_explain, add_score,
    add_eval,  add_pairs,    add_train,  add_store,  add_model,
};

}  // namespace daejo
