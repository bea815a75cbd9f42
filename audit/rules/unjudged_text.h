#pragma once

#include <span>

#include "findings/finding.h"

namespace daejo::audit {

/// Withdraws the verdicts on texts that cannot be judged, so that none is taken for a summary of another
/// paper: summaries in English only, which the rule `language` reports, and notices that the summariser
/// failed, which `incomplete` reports.
void withdraw_verdicts(std::span<AuditedEntry> entries);

/// Whether the whole summary is a notice that the summariser failed.
bool is_failure_notice(const parsers::Entry& entry);

}  // namespace daejo::audit
