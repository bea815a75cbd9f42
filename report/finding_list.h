#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo::report {

/// One reason of one entry, as CI services report it.
struct ListedFinding {
  /// An index into the run's entries. If it is larger, the finding is one of the unread papers and files,
  /// which are counted after the entries.
  std::size_t entry = 0;
  const AuditedEntry* audited = nullptr;
  Reason reason;
  Region region;  ///< Its line is at least 1, and always known. Its columns are 0 if they are unknown.
  std::string fingerprint;  ///< See findings/fingerprint.h.
  /// 1 for the first finding with this fingerprint in its file, 2 for the second, and so on.
  std::size_t repetition = 1;
  bool is_accepted() const { return reason.suppressed != Suppression::none; }
};

/// All reasons in file order, including accepted ones, followed by the unread papers and files. If a verdict
/// other than `ok` has no reason, one is added, so that everything that fails a run is reported.
std::vector<ListedFinding> list_findings(const AuditRun& run);

/// All reasons except accepted ones. The most severe come first; equally severe ones are sorted by descending
/// probability, and then in file order.
std::vector<ListedFinding> worst_findings(const AuditRun& run);

/// Removes "unverified" findings from `findings` if at least five entries share their cause. If a file has
/// several summaries in English only, the findings about these are removed as well. Such a cause is a problem
/// of the run or the file, not of the entries. Returns the causes.
std::vector<UnverifiedCause> take_widespread(const AuditRun& run, std::vector<ListedFinding>& findings,
                                             Language language);

/// For reports that must list every finding. Of the "unverified" findings with the same widespread cause, the
/// first keeps its sentence, and the others refer to it.
void shorten_widespread_causes(const AuditRun& run, std::vector<ListedFinding>& findings);

/// A printable name of at most `width` columns: the id, if there is one, and the title, as in "2410.12405
/// ProSA: Assessing…".
std::string entry_name(const AuditedEntry& audited, std::size_t width, Language language);

/// The message of a reason on one printable line of at most 1,000 columns.
std::string finding_sentence(const Reason& reason, Language language);

}  // namespace daejo::report
