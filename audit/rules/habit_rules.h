#pragma once

#include <cstddef>
#include <span>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo {

/// Runs the rules that compare an entry with the habits of its digest: `incomplete` and `language`. A digest
/// of fewer than five entries has no habits of its own and is compared with `of_run`, those of the whole run.
/// The number of threads does not change the result.
void add_habit_reasons(std::span<AuditedEntry> entries, const DigestHabits& of_run, std::size_t threads);

}  // namespace daejo
