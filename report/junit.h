#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// A run as JUnit XML in the form that Jenkins, GitLab and others read: a suite for each file, a case for
/// each entry. An entry at its fail level is a `failure`; one that could not be checked is `skipped`, never
/// passed, even where that was accepted; an input that could not be read is a case with an `error`. Every
/// other reason, and those that were accepted, stand in `system-out`. Times are left out, so that the bytes
/// do not depend on the machine.
std::string render_junit(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
