#pragma once

#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// Renders a run as Checkstyle XML for reviewdog and Jenkins. It has an `error` element for each unreadable
/// input, and then one for each reason that was not accepted, in the order of the run. They are in `file`
/// elements, one for each file that has any. Columns count bytes, as in reviewdog. `source` is "daejo."
/// followed by the reason's code, or "daejo.unreadable".
std::string render_checkstyle(const AuditRun& run, const CiOptions& options);

}  // namespace daejo::report
