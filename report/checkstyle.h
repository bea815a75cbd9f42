#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// Renders a run as Checkstyle XML for reviewdog and Jenkins. It has a `file` for each file with findings or
/// read errors, and an `error` for each reason that counts, in file order. Columns count bytes, as in
/// reviewdog. `source` is "daejo." followed by the code.
std::string render_checkstyle(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
