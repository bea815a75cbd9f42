#pragma once

#include "findings/finding.h"

namespace daejo::report {

/// A run with six entries from two digests, one of which has a space and Hangul in its name. One entry has an
/// error. One has the verdict ok, with a warning and a note about parts of it. One has an accepted error, and
/// one has no finding. Two are unverified and are about the same paper. The run also has a problem in a
/// digest and an unreadable file.
AuditRun finding_run();

/// A run with `count` entries that have one error each. The probability of a mismatch falls from entry to
/// entry.
AuditRun long_run(std::size_t count);

}  // namespace daejo::report
