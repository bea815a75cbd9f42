#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// Renders a run as JUnit XML for Jenkins, GitLab and others. It has a suite for each file, with a case for
/// each unreadable input, entry, and unread paper or file. An entry or an unread paper that fails the run is
/// a `failure`. If it does not, but is unverified, it is `skipped` and never passed, even if its reason was
/// accepted. The `failure` or `skipped` element lists all reasons of its entry, including accepted ones; a
/// passed entry has them in `system-out`. An unreadable input has an `error`. There are no times, so that the
/// bytes do not depend on the machine.
std::string render_junit(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
