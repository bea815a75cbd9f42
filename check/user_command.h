#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace daejo::check {

/// A command that the user gave, and the names of the options with which it was given.
struct UserCommand {
  std::string_view option;          ///< "--fix-with"
  std::string_view timeout_option;  ///< "--fix-timeout"
  std::string_view command;         ///< For `/bin/sh -c`. It is never shown, because it may contain secrets.
  std::chrono::milliseconds timeout{};
};

/// A command's output, or a sentence that says why it cannot be used.
struct CommandOutput {
  std::string text;
  std::string objection;
};

/// Runs the command with the request on standard input. Throws `UsageError` if the command does not exist,
/// and `Error` if the run was interrupted meanwhile.
CommandOutput run_user_command(const UserCommand& command, const std::string& request);

}  // namespace daejo::check
