#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// Renders a run as JUnit XML for Jenkins, GitLab and others, with a suite per file and a case per entry. An
/// entry at its fail level is a `failure`. An unverified entry is `skipped` and never passed, even if its
/// reason was accepted. The `failure` or `skipped` element lists all reasons of its entry, including accepted
/// ones; a passed entry has them in `system-out`. An unreadable input is a case with an `error`. There are no
/// times, so that the bytes do not depend on the machine.
std::string render_junit(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
