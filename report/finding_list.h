#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo::report {

/// One reason of an entry, or of an unread paper or file, as reports for CI services list it.
struct ListedFinding {
  /// An index into `AuditRun::entries`. From `entries.size()` on, it is `entries.size()` plus an index into
  /// `AuditRun::unread`.
  std::size_t entry = 0;
  const AuditedEntry* audited = nullptr;
  Reason reason;
  /// Its line is at least 1: the line of the reason, else of the entry, else 1. If only the line is known,
  /// the other numbers are 0.
  Region region;
  std::string fingerprint;  ///< See findings/fingerprint.h.
  /// 1 for the first finding with this fingerprint in its file, 2 for the second, and so on.
  std::size_t repetition = 1;
  bool is_accepted() const { return reason.suppressed != Suppression::none; }
};

/// All reasons of all entries in the order of the run, including accepted reasons, and then those of the
/// unread papers and files. An entry that has no reason although its verdict is not `ok` gets a general one,
/// so that every such verdict is reported.
std::vector<ListedFinding> list_findings(const AuditRun& run);

/// The findings of `list_findings` that were not accepted, the most severe first. Findings of equal severity
/// are sorted by descending probability of a mismatch, and then in the order of `list_findings`.
std::vector<ListedFinding> worst_findings(const AuditRun& run);

/// Whether the reason says why its entry could not be checked: its code is "unverified" or "language".
bool tells_cause(const Reason& reason);

/// Returns the causes that leave many entries unverified: a cause that at least five entries share, or a file
/// with at least two summaries that are not in Korean. Removes from `findings` those of these entries that
/// have the code "unverified" or "language", because such a cause is a problem of the run or the file, not of
/// the entry.
std::vector<UnverifiedCause> take_widespread(const AuditRun& run, std::vector<ListedFinding>& findings,
                                             Language language);

/// For reports that must list every finding. Of the entries that share a cause that `take_widespread` would
/// return, only the first keeps the messages of its findings with the code "unverified" or "language". In the
/// other entries, these messages are replaced by a reference to the first entry.
void shorten_widespread_causes(const AuditRun& run, std::vector<ListedFinding>& findings);

/// A name for an entry: its arXiv id, if it has one, and its title, as in "2410.12405 ProSA: Assessing…". The
/// name is printable and cut to `width` columns. Without an id and a title, it is "An entry without a title",
/// or the same in Korean.
std::string entry_name(const AuditedEntry& audited, std::size_t width, Language language);

/// The message of a reason on one printable line of at most 1,000 columns. A general sentence if the message
/// is empty.
std::string finding_sentence(const Reason& reason, Language language);

}  // namespace daejo::report
