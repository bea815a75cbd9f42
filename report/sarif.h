#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// GitHub rejects a run with more results than this.
inline constexpr std::size_t most_sarif_results = 25'000;

/// Renders a run as SARIF 2.1.0 (OASIS, 2020) for GitHub code scanning. It has all rules with help, and a
/// result for each reason, with its region in code points and a fingerprint that does not change if lines
/// move. Accepted reasons are marked with `suppressions`; if they were left out, GitHub would close and
/// reopen their alerts. Odd and unreadable inputs are notifications of the invocation. If there are more
/// results than `most_sarif_results`, the least severe ones are left out, and a notification says how many.
std::string render_sarif(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
