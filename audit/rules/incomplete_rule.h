#pragma once

#include <vector>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `incomplete`. Each reason has the kind of defect in its evidence as `defect`. An entry without
/// text gets only "no-summary", and only if other entries have a summary. An entry with text gets
/// "missing-section" if it lacks labels that most entries have, and has fewer sections than there are such
/// labels. Each of its sections gets at most one of "empty-section", "refusal", "placeholder", "failure" (see
/// left_over_text.h) and "cut-off" (the section breaks off). If the whole summary is a failure notice
/// (unjudged_text.h), all reasons are errors. `habits` are those of the entry's digest, including the entry,
/// or those of the whole run if the digest is small.
std::vector<Reason> incomplete_reasons(const AuditedEntry& audited, const DigestHabits& habits);

}  // namespace daejo::audit
