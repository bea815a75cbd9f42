#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>

#include "findings/finding.h"

namespace daejo::check {

/// Whom to ask about entries in doubt.
struct AskOptions {
  std::string command;                         ///< For `/bin/sh -c`; empty for nobody. It is never shown.
  std::size_t most = 20;                       ///< Entries to ask about in a run.
  std::chrono::milliseconds timeout{120'000};  ///< Of one run of the command.
};

/// What a command is given on standard input: one object of JSON on one line, as docs/ask_with.md tells.
std::string ask_request(const AuditedEntry& audited);

/// Asks the user's command, an LLM's or an encoder's, about the entries with the verdict `review`. Its answer
/// is added as a note, `second-opinion`, which changes neither the verdict nor the exit status.
class SecondOpinions {
 public:
  explicit SecondOpinions(const AskOptions& options) : options_(options) {}

  /// Entries beyond the most are left alone; `close` says how many. What a command does wrong is said on
  /// standard error. Throws `UsageError` where the command does not exist.
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
