#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// The result of a program that has ended.
struct ProgramRun {
  int status = -1;  ///< The exit status; -1 if a signal killed the program.
  std::string out;
  std::string err;
};

/// Finds a program in PATH, runs it without a shell and with empty standard input, and waits for it. `words`
/// are the program's name and its arguments. Returns nothing if the program cannot be started.
std::optional<ProgramRun> run_program(std::vector<std::string> words);

}  // namespace daejo
