#pragma once

#include <cstddef>
#include <span>

#include "audit/score/audit_memory.h"
#include "audit/score/judge.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `wrong-section`: a section describes other work while the rest of its summary fits. Each section
/// is judged as a summary of its own, contrasted with the digest's other papers and the background. If
/// another paper of the digest fits the section, the section is wrong from the threshold of a mismatch on;
/// otherwise its probability must be nearly 1. An entry is skipped if its whole summary is a mismatch, if it
/// has a single section, or if half of its sections or more would be wrong. The evidence is "label",
/// "mismatch" (the probability) and, if another paper of the digest fits, "other_id" and "other_title". If
/// `memory` lacks the terms of a paper, they are read here.
void add_section_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const JudgeOptions& options,
                         std::size_t threads);

}  // namespace daejo::audit
