#pragma once

#include <cstddef>
#include <span>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"

namespace daejo::audit {

/// These run the rules that compare an entry with the habits of its digest: `incomplete` and `language`. The
/// number of threads does not change the result. The first judges the digests of at least five entries.
void add_digest_habit_reasons(std::span<AuditedEntry> entries, std::size_t threads);
/// The second judges smaller digests. They have no habits of their own, so it compares them with those of the
/// whole run.
void add_run_habit_reasons(std::span<AuditedEntry> entries, const DigestHabits& of_run, std::size_t threads);

}  // namespace daejo::audit
