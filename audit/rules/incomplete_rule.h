#pragma once

#include <vector>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo {

/// `incomplete`, one reason a defect, which `evidence` names as `defect`: "missing-section" (a label that
/// most of the digest's entries have, and fewer sections than they), "no-summary", "empty-section", "cut-off"
/// (a section without an end, where the digest's sections of that label have one), "refusal", "placeholder".
/// `habits` are those of the entry's digest, the entry included.
std::vector<Reason> incomplete_reasons(const AuditedEntry& audited, const DigestHabits& habits);

}  // namespace daejo
