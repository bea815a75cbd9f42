#pragma once

#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "audit/audit_digests.h"
#include "audit/model.h"
#include "audit/pair_scorer.h"
#include "review/review_item.h"

namespace daejo {

/// Audits one summary as it is being edited. For many threads; one at a time is served.
class LiveAudit {
 public:
  explicit LiveAudit(const Model& model);

  /// An entry with the texts of its sections replaced, held against its paper and contrasted with the
  /// digest's other papers, as `check` does. `unverified` where there is no paper.
  AuditedEntry audit(const AuditedEntry& stored, std::span<const std::string> sections,
                     std::span<const DigestPaper> digest_papers);

 private:
  const Model& model_;
  std::mutex mutex_;
  Workspace workspace_;
};

/// The summary as a Markdown list, "- **Label**: text", that reads back as the same sections.
std::string to_markdown(std::span<const Section> sections);

}  // namespace daejo
