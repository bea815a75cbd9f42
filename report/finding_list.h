#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo {

/// One reason of one entry, for the reports of CI services.
struct ListedFinding {
  std::size_t entry = 0;  ///< Index into the run's entries, and past those into what is unread.
  const AuditedEntry* audited = nullptr;
  Reason reason;
  Region region;               ///< With a line from 1 at least; columns are 0 where unknown.
  std::string fingerprint;     ///< See findings/fingerprint.h.
  std::size_t repetition = 1;  ///< 2 for the second of its fingerprint in its file, and so on.
  bool is_accepted() const { return reason.suppressed != Suppression::none; }
};

/// All reasons in file order, including accepted ones, then what is unread. A verdict other than `ok` without
/// a reason gets one, so that everything that fails a run is reported.
std::vector<ListedFinding> list_findings(const AuditRun& run);

/// Only those that count: most severe first, then by probability, then in file order.
std::vector<ListedFinding> worst_findings(const AuditRun& run);

/// Removes from `findings` the "unverified" ones whose cause at least five entries share, and those of a
/// file's summaries that are in English alone: those are a problem of the run or the file, not of the
/// entries. Returns the causes.
std::vector<UnverifiedCause> take_widespread(const AuditRun& run, std::vector<ListedFinding>& findings,
                                             Language language);

/// For reports that must list every finding: the first "unverified" finding of each cause keeps its sentence,
/// and the others refer to it.
void tell_widespread_once(const AuditRun& run, std::vector<ListedFinding>& findings);

/// "2410.12405 ProSA: Assessing…": the id, where there is one, and the title, printable, at most `width`
/// columns.
std::string entry_name(const AuditedEntry& audited, std::size_t width, Language language);

/// A reason's sentence on one printable line of at most 1,000 columns.
std::string finding_sentence(const Reason& reason, Language language);

}  // namespace daejo
