#pragma once

#include <cstddef>
#include <span>

#include "audit/score/audit_memory.h"
#include "audit/score/judge.h"
#include "findings/finding.h"

namespace daejo {

/// Gives `wrong-section` to each section that describes other work while the rest of its summary fits: it is
/// judged as a summary of its own, in contrast with the digest's other papers and the background. It is wrong
/// at or over the bound of a mismatch where another paper of the digest fits it, else only where it is all
/// but certain. Entries whose whole summary is called a mismatch, that have one section, or of whose sections
/// half or more would be wrong, are passed over. Evidence: "label", "mismatch" (probability), and where
/// another paper of the digest fits, "other_id" and "other_title". Papers that `memory` lacks are read.
void add_section_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const JudgeOptions& options,
                         std::size_t threads);

}  // namespace daejo
