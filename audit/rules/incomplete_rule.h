#pragma once

#include <vector>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `incomplete`. It gives one reason for each defect, whose kind is in the evidence as `defect`:
/// "missing-section" (a label that most of the digest's entries have, in an entry with fewer sections than
/// these), "no-summary", "empty-section", "cut-off" (a section that breaks off, although the digest's
/// sections with that label do not), "refusal", "placeholder" and "failure". `habits` are those of the
/// entry's digest, including the entry.
std::vector<Reason> incomplete_reasons(const AuditedEntry& audited, const DigestHabits& habits);

}  // namespace daejo::audit
