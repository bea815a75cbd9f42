#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/finding.h"

namespace daejo {

/// What the process tells its caller.
enum class ExitStatus {
  clean = 0,       ///< Nothing at the fail level, and everything was checked.
  findings = 1,    ///< Something at the fail level.
  error = 2,       ///< Some input was unreadable (or, from the command line, usage and configuration).
  unverified = 3,  ///< Some entry could not be checked, and nothing at the fail level was found.
};

/// The mildest verdict that fails a run: `review` fails on review and mismatch, `never` on neither.
enum class FailOn { mismatch, review, never };

/// Reads "mismatch", "review" or "never".
std::optional<FailOn> parse_fail_on(std::string_view name);

/// A run in figures. What is printed and how the process exits both come from it.
struct Summary {
  std::size_t entries = 0;
  std::size_t ok = 0;
  std::size_t review = 0;
  std::size_t mismatch = 0;
  std::size_t unverified = 0;
  std::size_t files = 0;       ///< Files with at least one entry.
  std::size_t problems = 0;    ///< Oddities that were read all the same; they never fail a run.
  std::size_t unreadable = 0;  ///< Inputs that could not be read at all.

  bool operator==(const Summary&) const = default;
};

Summary summarize(const AuditRun& run);

/// The first of these that holds: anything unreadable is `error`, whatever else was found; anything at or
/// over the fail level is `findings`; anything unverified is `unverified`; else `clean`. `fail_on` moves only
/// the second: with `mismatch`, entries to review alone are `clean`; with `never`, a run that is unverified
/// or unreadable in part still says so.
ExitStatus exit_status(const Summary& summary, FailOn fail_on);
ExitStatus exit_status(const AuditRun& run, FailOn fail_on);

/// One sentence without a line break: "21 entries in 1 file: 6 mismatches, 1 to review, 14 ok."
std::string to_sentence(const Summary& summary);

/// A cause that some unverified entries share.
struct UnverifiedCause {
  std::string sentence;  ///< Where the entries differ in their arXiv id alone, "…" stands for it.
  std::vector<std::size_t> entries;  ///< Indices into the run's entries, ascending.
};

/// The unverified entries by cause, in the order in which the causes first appear.
std::vector<UnverifiedCause> unverified_causes(const AuditRun& run);

}  // namespace daejo
