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

/// Runs `command` with `/bin/sh -c`, feeds it `input`, and waits for it. Its standard error is this
/// process's; it need not read its input. The command gets its own process group, all of which is killed when
/// the command exits, breaks a limit, or this process receives SIGINT, SIGTERM or SIGHUP. Such a signal then
/// takes its usual effect on this process before the call returns.
FilterRun run_filter(const std::string& command, const std::string& input, const FilterLimits& limits);

}  // namespace daejo
