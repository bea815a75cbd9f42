#pragma once

#include <span>

#include "findings/finding.h"

namespace daejo::audit {

/// Withdraws the verdict on a text that cannot be judged, so that the text is not called a summary of another
/// paper: a summary in another language, which the rule `language` reports, or a failure notice, which
/// `incomplete` reports. The judgement becomes an empty one with the verdict `unverified`.
void withdraw_verdicts(std::span<AuditedEntry> entries);

/// Whether the whole summary is a failure notice: it has text, and every section with text has at most 400
/// bytes and a language model's refusal or a notice that the bot failed.
bool is_failure_or_refusal(const parsers::Entry& entry);

}  // namespace daejo::audit
