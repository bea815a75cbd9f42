#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "check/user_command.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::check {

/// The outcome of one attempt to fix an entry.
struct FixAttempt {
  std::size_t entry = 0;  ///< The index of the entry in the digest.
  std::size_t round = 1;
  bool kept = false;     ///< Whether the new summary was kept.
  std::string sentence;  ///< What happened, in one or two sentences.
};

/// The functions that `fix_digest` calls, and the entries that it may change.
struct FixParts {
  /// Judges a digest as the run does. Returns the results of its entries, in order.
  std::function<std::vector<AuditedEntry>(const parsers::Digest& digest)> audit;
  /// Whether an entry's result makes the run fail.
  std::function<bool(const AuditedEntry& audited)> fails;
  /// For each entry, whether it may get a new summary. Entries beyond the end of the vector may get one.
  std::vector<bool> may_fix = {};
  /// Runs the user's command with the request on standard input.
  std::function<CommandOutput(const std::string& request)> run;
  /// Reports an attempt after it has ended.
  std::function<void(const FixAttempt& attempt)> tell;
};

struct FixedDigest {
  parsers::Digest digest;   ///< With the new summaries that were kept.
  std::size_t failing = 0;  ///< How many entries failed before, not counting those that may not be fixed.
  std::size_t fixed = 0;    ///< How many of these entries have a new summary now.
};

/// Asks the command for a new summary of each failing entry that may be fixed and has a summary. There are
/// `rounds` rounds; each asks for the entries that have no new summary yet. Each new text is tried in the
/// digest, which already has the new texts that were kept. A text is kept if `clean_output` and
/// `replace_summary` accept it, its entry can then be checked and does not fail, and no other entry starts to
/// fail. Otherwise the old text stays. `entries` must be the audit of `digest`, and `digest` must be
/// Markdown.
FixedDigest fix_digest(const parsers::Digest& digest, std::vector<AuditedEntry> entries,
                       const FixParts& parts, std::size_t rounds);

}  // namespace daejo::check
