#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// What became of a program that was run to its end.
struct ProgramRun {
  int status = -1;  ///< Its exit status; -1 where a signal ended it.
  std::string out;
  std::string err;
};

/// Runs a program of PATH with its arguments, with no shell in between and nothing on standard input, and
/// waits for its end. Nothing where it cannot be started.
std::optional<ProgramRun> run_program(std::vector<std::string> words);

}  // namespace daejo
