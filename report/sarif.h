#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// GitHub rejects a run with more results.
inline constexpr std::size_t most_sarif_results = 25'000;

/// Renders a run as SARIF 2.1.0 (OASIS, 2020) for GitHub code scanning: all rules with help, a result for
/// each reason with its region in code points, and fingerprints that survive moved lines. Accepted reasons
/// carry `suppressions` rather than being left out, which would make alerts flap. Odd and unreadable inputs
/// are notifications of the invocation. Beyond `most_sarif_results`, the least severe results are left out,
/// and a notification says how many.
std::string render_sarif(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
