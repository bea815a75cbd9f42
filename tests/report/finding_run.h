#pragma once

#include "findings/finding.h"

namespace daejo::report {

/// A run as a CI service sees it: two files, one with a space and Hangul in its name; an error about a whole
/// entry, a warning and a note about parts of a right one, an accepted finding, an unverified entry, two
/// entries that are alike, a clean one, an oddity and an unreadable file.
AuditRun finding_run();

/// `count` entries with an error each, of falling probability of a mismatch.
AuditRun long_run(std::size_t count);

}  // namespace daejo::report
