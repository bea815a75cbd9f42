#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// A run in Checkstyle's XML, for reviewdog and Jenkins: a `file` for each file with findings or that could
/// not be read, an `error` for each reason that counts, in file order. Columns are bytes, as reviewdog counts
/// them. `source` is "daejo." and the code.
std::string render_checkstyle(const AuditRun& run, const CiOptions& options);

}  // namespace daejo
