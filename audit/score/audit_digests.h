#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/score/audit_memory.h"
#include "audit/score/judge.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::audit {

/// The result of looking up a paper: the paper, or why there is none.
struct PaperOrCause {
  std::optional<parsers::Paper> paper;
  Message cause = {};
  std::vector<parsers::Paper> other_versions = {};  ///< The other versions that were looked up.
  std::optional<std::string> bot_text = {};  ///< The plain text that the summary was made from, if known.
  /// The paper's own text, if it was looked up. It is used if the bot's text is unknown.
  std::optional<std::string> full_text = {};
};

/// The assumed share of wrong summaries among entries whose title differs from that of the linked paper, and
/// whose authors do not show that it is the same paper. The link of such an entry is almost always wrong.
/// Unless the summary fits the linked paper well, the summary is taken to be about the paper of the title.
constexpr double other_title_base_rate = 0.95;

struct AuditOptions {
  JudgeOptions judge;
  std::size_t threads = 1;  ///< Does not affect the result.
};

/// The arXiv ids of the digests' entries, sorted and without duplicates.
std::vector<parsers::ArxivId> ids_of(std::span<const parsers::Digest> digests);

/// Judges every entry against the paper that it links to, and contrasts that paper with `digest_rivals`. An
/// entry without an id, a paper, an abstract or a summary is `unverified`, and its reason states the cause.
/// An entry under another paper's title is judged with at least `other_title_base_rate`. The other entries of
/// a digest with 100 or more judged entries are judged with the share of wrong summaries that is estimated
/// from the digest (base_rate.h). The terms of the papers are stored in `memory` for later steps.
std::vector<AuditedEntry> audit_digests(AuditMemory& memory, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options);
std::vector<AuditedEntry> audit_digests(const Model& model, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options);

}  // namespace daejo::audit
