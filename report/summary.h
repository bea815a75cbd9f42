#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "findings/finding.h"

namespace daejo::report {

/// The exit status of the process.
enum class ExitStatus {
  clean = 0,     ///< Everything was checked, and nothing reached the fail level.
  findings = 1,  ///< Something reached the fail level.
  error = 2,  ///< Some input was unreadable. The command line also uses it for wrong usage and configuration.
  unverified = 3,  ///< Nothing reached the fail level, but some entries could not be checked.
};

/// What fails a run. `mismatch`: the verdict `mismatch`, or a reason at `error`. `review`: also the verdict
/// `review`, or a reason at `warning`, except for `unverified`, which has its own exit status. `never`: none
/// of these.
enum class FailOn { mismatch, review, never };

/// Parses "mismatch", "review" or "never".
std::optional<FailOn> parse_fail_on(std::string_view name);

/// The name that `parse_fail_on` reads.
std::string_view to_string(FailOn fail_on);

/// Whether an entry's verdict counts. It does not if all reasons for it were accepted.
bool verdict_counts(const AuditedEntry& audited);

/// Whether the entry was not checked because its summary is in English only.
bool is_in_english_alone(const AuditedEntry& audited);

/// The counts of a run. The printed summary and the exit status are derived from them.
struct Summary {
  std::size_t entries = 0;  ///< The sum of ok, review, mismatch, unverified and accepted.
  std::size_t ok = 0;
  std::size_t review = 0;
  std::size_t mismatch = 0;
  std::size_t unverified = 0;
  std::size_t accepted = 0;  ///< Entries whose verdict was accepted and does not count.
  std::size_t errors = 0;    ///< Reasons at `error` that count, except in entries with the verdict mismatch.
  /// Reasons at `warning` that count, except in entries with the verdict mismatch or review.
  std::size_t warnings = 0;
  std::size_t suppressed = 0;      ///< Accepted reasons, which do not count.
  std::size_t files = 0;           ///< Files with at least one entry.
  std::size_t problems = 0;        ///< How often something in readable input was odd; this never fails a run.
  std::size_t unreadable = 0;      ///< Inputs that could not be read at all.
  std::size_t unread = 0;          ///< Papers and files that were not checked at all, except accepted ones.
  std::size_t unread_failing = 0;  ///< How many of `unread` fail the run.
  std::size_t without_id = 0;      ///< Items that link to something other than arXiv.

  bool operator==(const Summary&) const = default;
};

Summary summarize(const AuditRun& run);

/// Counts the entries of a run as they arrive.
class SummaryCounter {
 public:
  void add(const AuditedEntry& audited, FailOn fail_on);

  /// `rest` is the run without its entries.
  Summary summary(const AuditRun& rest) const;
  /// The exit status, where each entry has its own fail level; see `exit_status`.
  ExitStatus status(const AuditRun& rest) const;

 private:
  Summary counted_;
  std::set<std::string, std::less<>> files_;
  bool any_fails_ = false;
};

/// The exit status of a run. The first of these that applies: `error` if anything was unreadable; `findings`
/// if anything reached the fail level, or if something is unread and its settings make that fail;
/// `unverified` if anything could not be checked; else `clean`. `fail_on` affects only `findings`: with
/// `mismatch`, a run that has only entries to review is `clean`. Even with `never`, unverified entries and
/// unreadable inputs change the status.
ExitStatus exit_status(const Summary& summary, FailOn fail_on);

/// Whether this entry alone makes a run exit with `findings`.
bool fails(const AuditedEntry& audited, FailOn fail_on);

/// The exit status of a run in which each entry has its own fail level, in the order of `run.entries`.
ExitStatus exit_status(const AuditRun& run, std::span<const FailOn> fail_on);

/// Renders one line: "21 entries in 1 file: 6 mismatches, 1 to review, 14 ok." The Korean line ends with a
/// full stop only if it is a sentence.
std::string to_sentence(const Summary& summary, Language language = Language::english);

/// A cause that unverified entries share.
struct UnverifiedCause {
  std::string sentence;  ///< If the entries' sentences differ only in arXiv ids, "…" is written for the id.
  std::vector<std::size_t> entries;  ///< Ascending indices into the run's entries.
  /// Whether the cause is that a file has summaries in English only. This is reported once per file.
  bool is_of_one_file = false;
};

/// Groups the unverified entries by cause. The causes are in the order of their first entries.
std::vector<UnverifiedCause> unverified_causes(const AuditRun& run, Language language = Language::english);

}  // namespace daejo::report
