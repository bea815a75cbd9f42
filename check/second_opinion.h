#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>

#include "findings/finding.h"

namespace daejo::check {

/// The user's command that is asked about entries in doubt.
struct AskOptions {
  std::string command;    ///< For `/bin/sh -c`; empty to ask no command. It is never shown, because it may
                          ///< contain secrets.
  std::size_t most = 20;  ///< The largest number of entries to ask about in a run.
  std::chrono::milliseconds timeout{120'000};  ///< The time limit for one run of the command.
};

/// What the command gets on standard input: a JSON object on one line. docs/ask_with.md describes the fields.
std::string ask_request(const AuditedEntry& audited);

/// Asks the user's command, such as an LLM or an encoder, about the entries with the verdict `review`. Its
/// answer is added as a note, `second-opinion`, which changes neither the verdict nor the exit status.
class SecondOpinions {
 public:
  explicit SecondOpinions(const AskOptions& options) : options_(options) {}

  /// Asks about the entries of a batch that are in doubt. Once `AskOptions::most` entries were asked about,
  /// no more are; `close` says how many were left out. If the command fails, a message on standard error says
  /// so. Throws `UsageError` if the command does not exist.
  void add(std::span<AuditedEntry> entries);

  /// Says on standard error how many entries were asked about, and how many were not.
  void close(bool quiet) const;

 private:
  void ask(AuditedEntry& audited);

  const AskOptions& options_;
  std::size_t asked_ = 0;
  std::size_t answered_ = 0;
  std::size_t passed_over_ = 0;
};

}  // namespace daejo::check
