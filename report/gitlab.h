#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// Renders a run as a GitLab code quality report: a JSON array with a violation for each unreadable input,
/// and then one for each reason that was not accepted, in the order of the run. Errors are `major`, warnings
/// `minor`, notes `info` and unreadable inputs `blocker`. Fingerprints are unique within the report.
std::string render_gitlab(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
