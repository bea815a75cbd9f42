#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// How many annotations GitHub shows per level and step. It silently drops more.
inline constexpr std::size_t most_github_annotations = 10;

/// Renders a run as workflow commands of GitHub Actions (`::error file=…::…`), one per line: unreadable
/// inputs, causes that leave at least five entries unchecked, and the worst findings, at most ten per level.
/// The other findings follow as plain log lines, with a notice of their number. Accepted reasons are left
/// out.
std::string render_github(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
