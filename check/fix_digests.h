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

/// What to do with summaries that fail.
struct FixOptions {
  std::string command;  ///< For `/bin/sh -c`; empty for nothing. It may hold secrets: it is never shown.
  std::size_t rounds = 2;
  std::chrono::milliseconds timeout{120'000};  ///< Of one run of the command.
  bool dry_run = false;                        ///< Show, and write nothing.
};

/// Throws `UsageError` where the rest of the command line leaves nothing to fix.
void check_fix_options(const FixOptions& options, const Project& project);

/// How the run judges, and how it shows.
struct FixContext {
  std::function<std::vector<AuditedEntry>(std::span<const Digest> digests)> audit;
  std::function<bool(const AuditedEntry& audited)> fails;
  /// Whether an entry of the run may get another summary.
  std::function<bool(std::size_t entry)> may_fix;
  bool color = false;  ///< Of the diff, on standard error.
  bool quiet = false;  ///< Say only what could not be fixed.
};

/// Runs the command for the entries of `run` that fail, writes the digests with the summaries that are kept,
/// and puts the new digests and their audit in place of the old ones. Each file is written once, whole. One
/// that changed meanwhile, or cannot be written, stays as it is and is named in `run.unreadable`. Throws
/// `UsageError`, before anything is run, where a digest is no Markdown or no file.
void fix_digests(const FixOptions& options, const FixContext& around, std::vector<Digest>& digests,
                 AuditRun& run);

}  // namespace daejo
