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

namespace daejo {

/// How to fix failing summaries.
struct FixOptions {
  std::string command;  ///< For `/bin/sh -c`; empty for nothing. It may hold secrets: it is never shown.
  std::size_t rounds = 2;
  std::chrono::milliseconds timeout{120'000};  ///< Of one run of the command.
  bool dry_run = false;                        ///< Show, and write nothing.
};

/// Throws `UsageError` where the other options leave nothing to fix.
void check_fix_options(const FixOptions& options, const Project& project);

/// How the run judges and prints.
struct FixContext {
  std::function<std::vector<AuditedEntry>(std::span<const Digest> digests)> audit;
  std::function<bool(const AuditedEntry& audited)> fails;
  /// Whether an entry of the run may get a new summary.
  std::function<bool(std::size_t entry)> may_fix;
  bool color = false;  ///< Of the diff, on standard error.
  bool quiet = false;  ///< Say only what could not be fixed.
};

/// Runs the command for the failing entries of `run`, writes the digests with the kept summaries, and updates
/// `digests` and `run`. Each file is written once, atomically. A file that changed meanwhile or cannot be
/// written is left alone and listed in `run.unreadable`. Throws `UsageError`, before running anything, where
/// a digest is not a Markdown file.
void fix_digests(const FixOptions& options, const FixContext& around, std::vector<Digest>& digests,
                 AuditRun& run);

}  // namespace daejo
