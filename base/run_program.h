#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// The result of a program that has exited.
struct ProgramRun {
  int status = -1;  ///< Its exit status; -1 where a signal ended it.
  std::string out;
  std::string err;
};

/// Runs a program from PATH without a shell and with empty standard input, and waits for it. Nothing where it
/// cannot be started.
std::optional<ProgramRun> run_program(std::vector<std::string> words);

}  // namespace daejo
