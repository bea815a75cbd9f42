#pragma once

#include <span>

#include "findings/finding.h"

namespace daejo {

/// Takes the verdict back of entries whose text is no summary that can be judged, so that none is called
/// another paper's: those in English alone, which the rule `language` names, and those that only say that the
/// summariser failed, which `incomplete` names.
void withdraw_verdicts(std::span<AuditedEntry> entries);

/// Whether the whole summary is a notice that the summariser failed.
bool is_failure_notice(const Entry& entry);

}  // namespace daejo
