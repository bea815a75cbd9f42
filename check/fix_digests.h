#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "check/project_settings.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::check {

/// How to fix failing summaries.
struct FixOptions {
  /// The command for `/bin/sh -c`; empty to fix nothing. It is never shown, because it may contain secrets.
  std::string command;
  std::size_t rounds = 2;                      ///< How often to ask for each entry at most.
  std::chrono::milliseconds timeout{120'000};  ///< The time limit for each run of the command.
  bool dry_run = false;                        ///< Show the changes, but do not write them.
};

/// Throws `UsageError` if there is a command to fix entries, but standard input is one of the digests, or the
/// fail level of every file is `never`, so that no entry fails.
void check_fix_options(const FixOptions& options, const Project& project);

/// How the run judges entries, which entries may be fixed, and how to print.
struct FixContext {
  std::function<std::vector<AuditedEntry>(std::span<const parsers::Digest> digests)> audit;
  std::function<bool(const AuditedEntry& audited)> fails;
  /// Whether an entry may get a new summary; `entry` is its index in the run.
  std::function<bool(std::size_t entry)> may_fix;
  bool color = false;  ///< Whether the diff on standard error has colors.
  bool quiet = false;  ///< Print only the attempts that failed.
};

/// Runs the command for the failing entries of `run`, and writes the digests with the new summaries that are
/// kept, unless `dry_run` is set. Puts the new digests into `digests` and their audit into `run.entries`.
/// Each changed file is replaced once, atomically. If a file has changed meanwhile or cannot be written, it
/// is left as it is and listed in `run.unreadable`. If a digest is not Markdown or not a regular file, throws
/// `UsageError` before any command runs.
void fix_digests(const FixOptions& options, const FixContext& context, std::vector<parsers::Digest>& digests,
                 AuditRun& run);

}  // namespace daejo::check
