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

namespace daejo {

/// The exit status of the process.
enum class ExitStatus {
  clean = 0,       ///< Nothing at the fail level, and everything was checked.
  findings = 1,    ///< Something at the fail level.
  error = 2,       ///< Some input was unreadable (or, from the command line, usage and configuration).
  unverified = 3,  ///< No findings at the fail level, but some entries could not be checked.
};

/// What fails a run. `mismatch`: a verdict of mismatch, or a reason at `error`. `review`: also a verdict of
/// review, or a reason at `warning`, except `unverified`, which has its own exit status. `never`: neither.
enum class FailOn { mismatch, review, never };

/// Parses "mismatch", "review" or "never".
std::optional<FailOn> parse_fail_on(std::string_view name);

/// The name that `parse_fail_on` reads.
std::string_view to_string(FailOn fail_on);

/// Whether an entry's verdict counts: not if all reasons for it were accepted.
bool verdict_counts(const AuditedEntry& audited);

/// Whether the language is why an entry was not checked.
bool is_in_english_alone(const AuditedEntry& audited);

/// The counts of a run. Both the printed line and the exit status come from it.
struct Summary {
  std::size_t entries = 0;  ///< Of them ok, review, mismatch, unverified and accepted each counts a part.
  std::size_t ok = 0;
  std::size_t review = 0;
  std::size_t mismatch = 0;
  std::size_t unverified = 0;
  std::size_t accepted = 0;    ///< Entries whose verdict does not count.
  std::size_t errors = 0;      ///< Reasons at `error` that count, of entries that are no mismatch already.
  std::size_t warnings = 0;    ///< The same at `warning`, of entries that are not to review either.
  std::size_t suppressed = 0;  ///< Reasons that were accepted and do not count.
  std::size_t files = 0;       ///< Files with at least one entry.
  std::size_t problems = 0;    ///< Oddities that were read all the same; they never fail a run.
  std::size_t unreadable = 0;  ///< Inputs that could not be read at all.
  std::size_t unread = 0;      ///< Papers and files of which nothing was checked, that count.
  std::size_t unread_failing = 0;  ///< Those of them that fail the run.
  std::size_t without_id = 0;      ///< Records that lead elsewhere than to arXiv.

  bool operator==(const Summary&) const = default;
};

Summary summarize(const AuditRun& run);

/// Counts a run whose entries come one after the other.
class SummaryCounter {
 public:
  void add(const AuditedEntry& audited, FailOn fail_on);

  /// `rest` is the run without its entries.
  Summary summary(const AuditRun& rest) const;
  /// With the fail level of each entry; see `exit_status`.
  ExitStatus status(const AuditRun& rest) const;

 private:
  Summary counted_;
  std::set<std::string, std::less<>> files_;
  bool any_fails_ = false;
};

/// The first that applies: `error` if anything was unreadable; `findings` if anything is at or above the fail
/// level, or unread and set to fail; `unverified` if anything could not be checked; else `clean`. `fail_on`
/// affects only the second: with `mismatch`, a run with only entries to review is `clean`; with `never`, a
/// partly unverified or unreadable run is still reported as such.
ExitStatus exit_status(const Summary& summary, FailOn fail_on);

/// Whether an entry alone makes a run exit with `findings`.
bool fails(const AuditedEntry& audited, FailOn fail_on);

/// As above, with a fail level for each entry in the order of `run.entries`.
ExitStatus exit_status(const AuditRun& run, std::span<const FailOn> fail_on);

/// One line: "21 entries in 1 file: 6 mismatches, 1 to review, 14 ok." The Korean line has no full stop where
/// it is not a sentence.
std::string to_sentence(const Summary& summary, Language language = Language::english);

/// A cause shared by unverified entries.
struct UnverifiedCause {
  std::string sentence;  ///< Where the entries differ in their arXiv id alone, "…" stands for it.
  std::vector<std::size_t> entries;  ///< Indices into the run's entries, ascending.
  bool is_of_one_file = false;       ///< A file's summaries in English alone, which are told once.
};

/// The unverified entries by cause, in the order in which the causes first appear.
std::vector<UnverifiedCause> unverified_causes(const AuditRun& run, Language language = Language::english);

}  // namespace daejo
