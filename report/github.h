#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// How many annotations GitHub shows per level and step. It silently drops all others.
inline constexpr std::size_t most_github_annotations = 10;

/// Renders a run as workflow commands of GitHub Actions (`::error file=…::…`), one per line: first unreadable
/// inputs, then the causes of `take_widespread`, then the findings that remain, worst first. There are at
/// most ten commands per level. The others follow as plain log lines, after a notice of their number.
/// Accepted reasons are left out.
std::string render_github(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
