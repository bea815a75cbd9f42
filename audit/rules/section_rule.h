#pragma once

#include <cstddef>
#include <span>

#include "audit/score/audit_memory.h"
#include "audit/score/judge.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `wrong-section`: a section describes other work while the rest of its summary fits. Each section
/// that is long enough is judged as a summary of its own, contrasted with papers of the digest and the
/// model's background. If another paper of the digest fits the section, and the digest has at most 200
/// papers, the section is wrong from the threshold of a mismatch on; otherwise its probability must be nearly
/// 1. An entry is skipped if it is unverified, if its whole summary is a mismatch, if it has fewer than two
/// sections, or if half of its sections or more would be wrong. The evidence is "label", "mismatch" (the
/// probability) and, if another paper of the digest fits, "other_id" and "other_title". If `memory` lacks the
/// terms of a paper, they are added to it.
void add_section_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const JudgeOptions& options,
                         std::size_t threads);

}  // namespace daejo::audit
