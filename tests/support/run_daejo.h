#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace daejo::test {

/// How the program is to be run.
struct RunOptions {
  std::string input = {};                               ///< Its standard input.
  std::map<std::string, std::string> environment = {};  ///< Over the test's own, from which DAEJO_…, XDG_…,
                                                        ///< the locale and proxies are taken away.
  std::filesystem::path standard_input = {};   ///< A file to read from instead of `input`.
  std::filesystem::path standard_output = {};  ///< A file to write to instead of catching it.
  std::size_t most_file_bytes =
      0;  ///< The size at which writing a file fails, as on a full disk; 0 for none.
  std::chrono::seconds time_limit{60};        ///< In real time; five times as long in slow builds.
  int signal = 0;                             ///< One to send it, if it still runs; 0 for none.
  std::chrono::milliseconds signal_after{0};  ///< When, from its start.
};

/// The result of the process.
struct Ran {
  int status = -1;  ///< The exit status; -1 if a signal ended it, including the one at the time limit.
  int signal = 0;   ///< The signal that ended it, if one did.
  std::string out;
  std::string err;
  double seconds = 0;
  double processor_seconds = 0;  ///< However busy the machine was.
  std::size_t peak_bytes = 0;    ///< The most memory that it held.
};

/// Runs the `daejo` that was built, with `arguments`, as a user would, and waits for its end.
Ran run_daejo(const std::vector<std::string>& arguments, const RunOptions& options = {});

}  // namespace daejo::test
