#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace daejo::check {

/// A command of the user with its time limit, and the names of the options for both.
struct UserCommand {
  std::string_view option;          ///< For example "--fix-with".
  std::string_view timeout_option;  ///< For example "--fix-timeout".
  std::string_view command;         ///< For `/bin/sh -c`. It is never shown, because it may contain secrets.
  std::chrono::milliseconds timeout{};
};

/// A command's output, or a sentence that says why there is no usable output.
struct CommandOutput {
  std::string text;
  std::string objection;
};

/// Runs the command with the request on standard input. If the command fails, exceeds the time limit or
/// writes more than 1 MiB, the result is an objection. Throws `UsageError` if the command does not exist or
/// cannot be executed, and `Error` if daejo was interrupted meanwhile or `/bin/sh` cannot be started.
CommandOutput run_user_command(const UserCommand& command, const std::string& request);

}  // namespace daejo::check
