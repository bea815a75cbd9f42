#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace daejo {

/// How a filter (a command that turns its input into output) ended.
enum class FilterEnd {
  exited,       ///< The command exited by itself; see `status`.
  signalled,    ///< A signal killed the command.
  timed_out,    ///< The command was killed because it exceeded its time limit.
  too_much,     ///< The command was killed because it wrote more than the limit.
  interrupted,  ///< The command was killed because this process was told to stop.
  not_started,
};

struct FilterRun {
  FilterEnd end = FilterEnd::not_started;
  int status = 0;   ///< The exit status after `exited`; the signal's number after `signalled`; else 0.
  std::string out;  ///< The command's standard output, up to the limit.
};

struct FilterLimits {
  std::chrono::milliseconds time{120'000};
  std::size_t output_bytes = 1U << 20U;
};

/// Runs `command` with `/bin/sh -c`, passes it `input`, and waits for it. The command shares this process's
/// standard error and need not read its input. It has its own process group. The whole group is killed when
/// the command exits, when it exceeds a limit, or when this process receives SIGINT, SIGTERM or SIGHUP and
/// does not ignore the signal. In the last case, the signal has its usual effect on this process before the
/// call returns.
FilterRun run_filter(const std::string& command, const std::string& input, const FilterLimits& limits);

}  // namespace daejo
