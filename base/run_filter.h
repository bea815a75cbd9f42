#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace daejo {

/// How a filter ended.
enum class FilterEnd {
  exited,       ///< By itself; see `status`.
  signalled,    ///< A signal ended it.
  timed_out,    ///< It was ended when its time was up.
  too_much,     ///< It was ended when it had written more than it may.
  interrupted,  ///< It was ended since this process is to end.
  not_started,
};

struct FilterRun {
  FilterEnd end = FilterEnd::not_started;
  int status = 0;   ///< The exit status of `exited`, the signal's number of `signalled`.
  std::string out;  ///< What it wrote to standard output, at most the limit.
};

struct FilterLimits {
  std::chrono::milliseconds time{120'000};
  std::size_t output_bytes = 1U << 20U;
};

/// Runs `command` as `/bin/sh -c` does, with `input` on its standard input, and waits for its end; its
/// standard error is this process's. It need not read its input. It runs in a process group of its own, which
/// is ended whole: at its end, so that nothing stays behind, when a limit is broken, and when this process
/// gets SIGINT, SIGTERM or SIGHUP. Such a signal takes its effect on this process before this returns, unless
/// the process handles or ignores it.
FilterRun run_filter(const std::string& command, const std::string& input, const FilterLimits& limits);

}  // namespace daejo
