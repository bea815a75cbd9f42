#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace daejo::check {

/// A command that the user gave, and the options that it came with.
struct UserCommand {
  std::string_view option;          ///< "--fix-with"
  std::string_view timeout_option;  ///< "--fix-timeout"
  std::string_view command;         ///< For `/bin/sh -c`. It may hold secrets: it is never shown.
  std::chrono::milliseconds timeout{};
};

/// A command's output, or a sentence that says why it cannot be used.
struct CommandOutput {
  std::string text;
  std::string objection;
};

/// Runs the command with the request on standard input. Throws `UsageError` where it does not exist, and
/// `Error` where the run was interrupted meanwhile.
CommandOutput run_user_command(const UserCommand& command, const std::string& request);

}  // namespace daejo::check
