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
  std::string command;  ///< For `/bin/sh -c`; empty to fix nothing. It is never shown, because it may contain
                        ///< secrets.
  std::size_t rounds = 2;
  std::chrono::milliseconds timeout{120'000};  ///< The time limit for each run of the command.
  bool dry_run = false;                        ///< Show the changes, but do not write them.
};

/// Throws `UsageError` if nothing could be fixed with the other options.
void check_fix_options(const FixOptions& options, const Project& project);

/// How the run judges and prints.
struct FixContext {
  std::function<std::vector<AuditedEntry>(std::span<const parsers::Digest> digests)> audit;
  std::function<bool(const AuditedEntry& audited)> fails;
  /// Whether an entry of the run may get a new summary.
  std::function<bool(std::size_t entry)> may_fix;
  bool color = false;  ///< Whether the diff on standard error has colors.
  bool quiet = false;  ///< Print only which entries could not be fixed.
};

/// Runs the command for the failing entries of `run`, writes the digests with the summaries that are kept,
/// and updates `digests` and `run`. Each file is written once, atomically. If a file has changed meanwhile or
/// cannot be written, it is left as it is and listed in `run.unreadable`. If a digest is not a Markdown file,
/// throws `UsageError` before any command runs.
void fix_digests(const FixOptions& options, const FixContext& context, std::vector<parsers::Digest>& digests,
                 AuditRun& run);

}  // namespace daejo::check
