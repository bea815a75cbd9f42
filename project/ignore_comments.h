#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/span.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo {

/// `<!-- daejo: ignore[code,code] why -->` in a digest: the next entry's reasons of these codes do not count.
struct IgnoreComment {
  std::vector<std::string> codes;  ///< Empty for all reasons.
  std::string why;                 ///< In the digest's own words; may be empty.
  Span source;                     ///< The whole comment.
  std::size_t line = 0;            ///< From 1.
};

struct IgnoreComments {
  std::vector<IgnoreComment> comments;  ///< In file order.
  std::vector<Problem> problems;        ///< Comments to daejo that cannot be read, or that give no why.
};

/// The comments of a Markdown or HTML digest; JSON has none.
IgnoreComments read_ignore_comments(const Digest& digest);

/// The entry that a comment applies to: the first one after it; null where there is none.
const Entry* entry_after(const Digest& digest, const IgnoreComment& comment);

/// Marks the reasons that the digest's comments accept. Returns a problem for each comment or code that
/// accepts nothing, except where the entry is unverified and its reasons are therefore unknown.
std::vector<Problem> apply_ignore_comments(const Digest& digest, std::span<const IgnoreComment> comments,
                                           std::span<AuditedEntry> entries);

}  // namespace daejo
