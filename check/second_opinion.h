#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>

#include "findings/finding.h"

namespace daejo::check {

/// The user's command that is asked about entries with the verdict `review`.
struct AskOptions {
  /// The command for `/bin/sh -c`; empty to ask no command. It is never shown, because it may contain
  /// secrets.
  std::string command;
  std::size_t most = 20;                       ///< The largest number of entries to ask about in a run.
  std::chrono::milliseconds timeout{120'000};  ///< The time limit for one run of the command.
};

/// Renders what the command gets on standard input about an entry: a JSON object on one line.
/// docs/ask_with.md describes the fields.
std::string ask_request(const AuditedEntry& audited);

/// Asks the user's command, which may call a language model, about the entries with the verdict `review`.
/// Adds the command's answer to the entry as a note, `second-opinion`, which changes neither the verdict nor
/// the exit status. Does nothing if there is no command.
class SecondOpinions {
 public:
  explicit SecondOpinions(const AskOptions& options) : options_(options) {}

  /// Asks about those of `entries` that have the verdict `review`. In all calls together, asks about at most
  /// `AskOptions::most` entries. If the command fails or its answer cannot be used, a message on standard
  /// error says so. Throws `UsageError` if the command does not exist or cannot be executed, and `Error` if
  /// the run is interrupted.
  void add(std::span<AuditedEntry> entries);

  /// Says on standard error how many second opinions were given, unless `quiet` is set. Also says how many
  /// entries were not asked about because of `AskOptions::most`, even if `quiet` is set.
  void close(bool quiet) const;

 private:
  void ask(AuditedEntry& audited);

  const AskOptions& options_;
  std::size_t asked_ = 0;
  std::size_t answered_ = 0;
  std::size_t passed_over_ = 0;
};

}  // namespace daejo::check
