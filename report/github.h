#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// GitHub shows so many annotations of each level a step, and silently drops the rest.
inline constexpr std::size_t most_github_annotations = 10;

/// A run as workflow commands of GitHub Actions (`::error file=…::…`), a line each: what could not be read,
/// causes for which at least five entries could not be checked, then the worst findings, at most ten of a
/// level. What is more follows as plain lines for the log, with one notice that counts it. Accepted reasons
/// are left out.
std::string render_github(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
