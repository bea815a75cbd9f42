#pragma once

#include <span>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "findings/finding.h"
#include "review/review_item.h"

namespace daejo {

/// Audits one summary as it is being edited: the entry with the texts of its sections replaced, held against
/// its paper and contrasted with the digest's other papers, as `check` does. `unverified` where there is no
/// paper.
AuditedEntry audit_edited(const Model& model, const AuditedEntry& stored,
                          std::span<const std::string> sections, std::span<const DigestPaper> digest_papers,
                          const JudgeOptions& judge);

/// The summary as a Markdown list, "- **Label**: text", that reads back as the same sections.
std::string to_markdown(std::span<const Section> sections);

}  // namespace daejo
