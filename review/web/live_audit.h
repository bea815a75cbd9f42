#pragma once

#include <span>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "findings/finding.h"
#include "review/review_item.h"

namespace daejo::review {

/// Audits a summary while an editor changes it. Like `check`, it judges the entry, with the new texts of its
/// sections, against its paper and the other papers of the digest. Without a paper, the result is
/// `unverified`.
AuditedEntry audit_edited(const audit::Model& model, const AuditedEntry& stored,
                          std::span<const std::string> sections, std::span<const DigestPaper> digest_papers,
                          const audit::JudgeOptions& judge);

/// Formats sections as a Markdown list with one item for each: "- **Label**: text", or "- text" without a
/// label. Characters of inline markup are escaped.
std::string to_markdown(std::span<const parsers::Section> sections);

}  // namespace daejo::review
