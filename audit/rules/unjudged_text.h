#pragma once

#include <span>

#include "findings/finding.h"

namespace daejo::audit {

/// Withdraws the verdict on a text that cannot be judged, so that the text is not called a summary of another
/// paper: a summary in English only, which the rule `language` reports, or a notice that the summariser
/// failed, which `incomplete` reports.
void withdraw_verdicts(std::span<AuditedEntry> entries);

/// Whether the whole summary is a notice that the summariser failed.
bool is_failure_notice(const parsers::Entry& entry);

}  // namespace daejo::audit
