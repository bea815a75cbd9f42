#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// GitHub refuses a run with more results.
inline constexpr std::size_t most_sarif_results = 25'000;

/// A run as SARIF 2.1.0 (OASIS, 2020), as GitHub's code scanning takes it: every rule with its help, a result
/// for each reason with its region in code points, and fingerprints that outlive moved lines. Accepted
/// reasons carry `suppressions` instead of being left out, lest alerts come and go. What was odd or
/// unreadable is a notification of the invocation. Past `most_sarif_results` the mildest are left out, and a
/// notification says how many.
std::string render_sarif(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
