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

/// The assumed share of wrong summaries among the entries whose title is not the linked paper's. Their link
/// is almost always wrong, so a summary that fits the linked paper only weakly is taken for the title's.
constexpr double other_title_base_rate = 0.95;

struct AuditOptions {
  JudgeOptions judge;
  std::size_t threads = 1;  ///< Does not affect the result.
};

/// The ids in the digests' entries, sorted and without duplicates.
std::vector<parsers::ArxivId> ids_of(std::span<const parsers::Digest> digests);

/// Judges every entry against its paper, in contrast with its `digest_rivals`. Entries without an id, a
/// paper, an abstract or a summary are `unverified` with the cause as their reason. An entry under another
/// paper's title is judged with `other_title_base_rate`. `memory` gets the papers as they were read.
std::vector<AuditedEntry> audit_digests(AuditMemory& memory, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options);
std::vector<AuditedEntry> audit_digests(const Model& model, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options);

}  // namespace daejo::audit
