#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace daejo::test {

/// How to run the program.
struct RunOptions {
  std::string input = {};  ///< The text that the program reads from its standard input.
  /// Variables to set. The other variables are those of the test process, without DAEJO_…, XDG_… and some for
  /// proxies, colour and language.
  std::map<std::string, std::string> environment = {};
  /// If not empty, a file that the program reads as its standard input, instead of `input`.
  std::filesystem::path standard_input = {};
  /// If not empty, an existing file that gets the standard output; `Ran::out` is then empty.
  std::filesystem::path standard_output = {};
  /// The program cannot make a file larger than this: the write fails, as on a full disk. 0 means no limit.
  std::size_t most_file_bytes = 0;
  /// The wall-clock time after which the program is killed; five times as long in slow builds (`slowness`).
  std::chrono::seconds time_limit{60};
  int signal = 0;                             ///< A signal to send if the program still runs; 0 means none.
  std::chrono::milliseconds signal_after{0};  ///< How long after the program's start to send `signal`.
};

/// How a run of the program ended.
struct Ran {
  int status = -1;  ///< The exit status; -1 if a signal ended the program, as at the time limit.
  int signal = 0;   ///< The signal that ended the program; 0 if it exited.
  std::string out;
  std::string err;
  double seconds = 0;
  double processor_seconds = 0;  ///< The CPU time that the program used.
  std::size_t peak_bytes = 0;    ///< The most physical memory that the program used at a time.
};

/// Runs the `daejo` program of this build with `arguments`, and waits until it ends.
Ran run_daejo(const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace daejo::test
