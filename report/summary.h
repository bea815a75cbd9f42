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
  clean = 0,       ///< None of the other statuses applies.
  findings = 1,    ///< Something reached the fail level, or an unread paper or file fails the run.
  error = 2,       ///< Some input was unreadable, or the command ended with an exception, as for wrong usage.
  unverified = 3,  ///< No finding fails the run, but some entries are unverified, and this was not accepted.
};

/// The fail level: which results of an entry fail the run, unless they were accepted. `mismatch`: the verdict
/// `mismatch`, or a reason at `error`. `review`: also the verdict `review`, or a reason at `warning`, except
/// for the code `unverified`, which has its own exit status. `never`: none of these. At every level, a reason
/// with the code `unread` fails the run if its severity is `error`.
enum class FailOn { mismatch, review, never };

/// Parses "mismatch", "review" or "never". Nothing for any other name.
std::optional<FailOn> parse_fail_on(std::string_view name);

/// The name that `parse_fail_on` reads.
std::string_view to_string(FailOn fail_on);

/// Whether an entry's verdict counts. It does not if the entry has reasons that explain the verdict (see
/// `gives_verdict`) and all of them were accepted.
bool verdict_counts(const AuditedEntry& audited);

/// Whether the entry is unverified because its summary is not in Korean: it has a reason `language`, but no
/// reason `unverified` or `unread`.
bool is_in_another_language(const AuditedEntry& audited);

/// The counts of a run, for the printed summary and the exit status.
struct Summary {
  std::size_t entries = 0;  ///< The sum of ok, review, mismatch, unverified and accepted.
  std::size_t ok = 0;
  std::size_t review = 0;
  std::size_t mismatch = 0;
  std::size_t unverified = 0;
  std::size_t accepted = 0;  ///< Entries whose verdict is not `ok` and was accepted.
  /// Reasons at `error` that were not accepted, except the code `unread`, in entries not counted in
  /// `mismatch`.
  std::size_t errors = 0;
  /// Reasons at `warning` that were not accepted, except the codes `unread` and `unverified`, in entries
  /// counted neither in `mismatch` nor in `review`.
  std::size_t warnings = 0;
  std::size_t suppressed = 0;  ///< Accepted reasons, which do not count.
  std::size_t files = 0;       ///< Files with at least one entry.
  std::size_t problems = 0;    ///< The number of `AuditRun::problems`, which never fail a run.
  std::size_t unreadable = 0;  ///< Inputs that could not be read at all.
  /// Reasons with the code `unread`, for papers and files that were not read, except accepted ones.
  std::size_t unread = 0;
  std::size_t unread_failing = 0;  ///< How many of `unread` have the severity `error`, which fails the run.
  std::size_t without_id = 0;      ///< Records left out because they have a link but no known paper.

  bool operator==(const Summary&) const = default;
};

Summary summarize(const AuditRun& run);

/// Counts the entries of a run as they arrive.
class SummaryCounter {
 public:
  void add(const AuditedEntry& audited, FailOn fail_on);

  /// The counts of the whole run. `rest` is the run without its entries.
  Summary summary(const AuditRun& rest) const;
  /// The exit status of the whole run, with the fail level that was passed to `add` for each entry.
  ExitStatus status(const AuditRun& rest) const;

 private:
  Summary counted_;
  std::set<std::string, std::less<>> files_;
  bool any_fails_ = false;
};

/// The exit status of a run. It is the first of these that applies: `error` if any input was unreadable;
/// `findings` if a finding reached the fail level, or if `unread_failing` is not 0; `unverified` if the count
/// `unverified` is not 0; else `clean`. `fail_on` decides only about `findings`: with `mismatch`, the verdict
/// `review` and warnings do not affect the status. Even with `never`, unverified entries, unreadable inputs
/// and `unread_failing` do.
ExitStatus exit_status(const Summary& summary, FailOn fail_on);

/// Whether this entry alone would make a run exit with `findings`.
bool fails(const AuditedEntry& audited, FailOn fail_on);

/// The exit status of a run in which each entry has its own fail level. `fail_on` has the level of each of
/// `run.entries`, in their order.
ExitStatus exit_status(const AuditRun& run, std::span<const FailOn> fail_on);

/// Renders one line: "21 entries in 1 file: 6 mismatches, 1 to review, 14 ok." In Korean, the line ends with
/// a full stop only if it is a whole sentence, not a list of counts.
std::string to_sentence(const Summary& summary, Language language = Language::english);

/// A cause that one or more unverified entries share.
struct UnverifiedCause {
  /// The cause. If the sentences of the entries differ only in the entry's own arXiv id, "…" stands for the
  /// id.
  std::string sentence;
  std::vector<std::size_t> entries;  ///< Ascending indices into the run's entries.
  /// Whether the cause is that summaries of one file are not in Korean. Then the sentence starts with the
  /// file, so that each file has a cause of its own.
  bool is_of_one_file = false;
};

/// Groups the unverified entries whose verdict counts by their cause. The causes are in the order of their
/// first entries, and their sentences are in `language`.
std::vector<UnverifiedCause> unverified_causes(const AuditRun& run, Language language = Language::english);

}  // namespace daejo::report
