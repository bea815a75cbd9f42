#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "check/user_command.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::check {

/// One attempt to fix an entry.
struct FixAttempt {
  std::size_t entry = 0;  ///< The index of the entry in the digest.
  std::size_t round = 1;
  bool kept = false;
  std::string sentence;  ///< What happened, in a sentence.
};

/// The functions that `fix_digest` calls.
struct FixParts {
  /// Judges a digest as the run does. The results are those of its entries, in order.
  std::function<std::vector<AuditedEntry>(const parsers::Digest& digest)> audit;
  /// Whether an entry is at the fail level.
  std::function<bool(const AuditedEntry& audited)> fails;
  /// For each entry, whether it may get a new summary. Entries beyond the end may.
  std::vector<bool> may_fix = {};
  /// Runs the user's command with the request on standard input.
  std::function<CommandOutput(const std::string& request)> run;
  /// Reports an attempt after it has ended.
  std::function<void(const FixAttempt& attempt)> tell;
};

struct FixedDigest {
  parsers::Digest digest;   ///< With the new summaries that were kept.
  std::size_t failing = 0;  ///< How many entries failed before and were allowed to be fixed.
  std::size_t fixed = 0;    ///< How many of these have a new summary now.
};

/// Asks the command for a new summary of each failing entry. There are at most `rounds` rounds, each for the
/// entries that still fail. Each new text is tried in the digest by itself. It is kept if its entry can then
/// be checked and passes, and if no other entry starts to fail; otherwise the old text stays. `entries` must
/// be the audit of `digest`, and `digest` must be Markdown.
FixedDigest fix_digest(const parsers::Digest& digest, std::vector<AuditedEntry> entries,
                       const FixParts& parts, std::size_t rounds);

}  // namespace daejo::check
