#pragma once

#include <cstddef>
#include <span>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo {

/// Adds what breaks with the habits of an entry's digest: `incomplete` and `language`. A digest of fewer than
/// five entries has no habits of its own and is held against `of_run`, the run's. The result does not depend
/// on `threads`.
void add_habit_reasons(std::span<AuditedEntry> entries, const DigestHabits& of_run, std::size_t threads);

}  // namespace daejo
