#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// GitHub rejects a run with more results than this.
inline constexpr std::size_t most_sarif_results = 25'000;

/// Renders a run as SARIF 2.1.0 (OASIS, 2020) for GitHub code scanning. It describes all rules with help, and
/// has a result for each reason. The columns of a result count code points, and its fingerprint does not
/// change if lines move. Accepted reasons are results too, marked with `suppressions`, because GitHub would
/// close the alerts of results that are left out. Odd and unreadable inputs are notifications of the
/// invocation. If there are more results than `most_sarif_results`, accepted ones are left out first, and
/// then the least severe. A notification says how many were left out.
std::string render_sarif(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
