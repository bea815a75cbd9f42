#pragma once

#include <span>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "findings/finding.h"
#include "review/review_item.h"

namespace daejo::review {

/// Audits a summary while it is being edited. It judges the entry, with the new texts of its sections,
/// against its paper and the other papers of the digest, as `check` does. The result is `unverified` if there
/// is no paper.
AuditedEntry audit_edited(const audit::Model& model, const AuditedEntry& stored,
                          std::span<const std::string> sections, std::span<const DigestPaper> digest_papers,
                          const audit::JudgeOptions& judge);

/// The summary as a Markdown list, "- **Label**: text", which parses back to the same sections.
std::string to_markdown(std::span<const parsers::Section> sections);

}  // namespace daejo::review
