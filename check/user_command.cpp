#include "check/user_command.h"

#include <fmt/format.h>

#include <iostream>

#include "base/error.h"
#include "base/run_filter.h"

namespace daejo::check {
namespace {

constexpr std::size_t most_output_bytes = 1U << 20U;

}  // namespace

CommandOutput run_user_command(const UserCommand& command, const std::string& request) {
  std::cerr.flush();
  FilterRun run = run_filter(std::string(command.command), request, {command.timeout, most_output_bytes});
  switch (run.end) {
    case FilterEnd::exited:
      // The shell exits with 127 if the command does not exist, and with 126 if it cannot be executed.
      if (run.status == 126 || run.status == 127) {
        throw UsageError(
            fmt::format("The {} command cannot be run (exit status {}); see the shell's message above.",
                        command.option, run.status));
      }
      if (run.status == 0) return {std::move(run.out), {}};
      return {{}, fmt::format("The command failed with exit status {}.", run.status)};
    case FilterEnd::signalled:
      return {{}, fmt::format("The command was killed by signal {}.", run.status)};
    case FilterEnd::timed_out:
      return {{},
              fmt::format("The command took longer than {} s and was stopped; {} sets the limit.",
                          static_cast<double>(command.timeout.count()) / 1000, command.timeout_option)};
    case FilterEnd::too_much:
      return {{},
              fmt::format("The command wrote more than {} bytes to standard output and was stopped.",
                          most_output_bytes)};
    case FilterEnd::interrupted:
      throw Error(fmt::format("The run was interrupted while the {} command was running.", command.option));
    case FilterEnd::not_started:
      break;
  }
  throw Error(
      fmt::format("The {} command cannot be started because /bin/sh cannot be started.", command.option));
}

}  // namespace daejo::check
