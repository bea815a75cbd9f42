#pragma once

#include <cstddef>
#include <span>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo::audit {

/// Runs the rules that compare an entry with the habits of its digest, `incomplete` and `language`, on
/// digests with at least five entries. The number of threads does not change the result.
void add_digest_habit_reasons(std::span<AuditedEntry> entries, std::size_t threads);
/// Runs the same rules on smaller digests, which show no habits. Their entries are compared with the habits
/// of the whole run.
void add_run_habit_reasons(std::span<AuditedEntry> entries, const DigestHabits& of_run, std::size_t threads);

}  // namespace daejo::audit
