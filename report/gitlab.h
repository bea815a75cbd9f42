#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// A run as GitLab's code quality report: a JSON array with a violation for each reason that counts, in file
/// order, and for each input that could not be read. An error is `major`, a warning `minor`, a note `info`,
/// an unreadable input `blocker`. Fingerprints are unique within the report.
std::string render_gitlab(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
