#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/span.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::project {

/// The comment `<!-- daejo: ignore[code,code] why -->` in a digest. It accepts the reasons of the next entry
/// that have these codes.
struct IgnoreComment {
  std::vector<std::string> codes;  ///< The codes to accept; empty to accept all reasons.
  std::string why;                 ///< The justification as the author wrote it; may be empty.
  Span source;                     ///< The bytes of the whole comment.
  std::size_t line = 0;            ///< Counted from 1.
};

struct IgnoreComments {
  std::vector<IgnoreComment> comments;  ///< In the order of the file.
  std::vector<Problem> problems;  ///< Problems with comments that cannot be read or give no justification.
};

/// Reads the comments of a digest. JSON and JSON Lines have none.
IgnoreComments read_ignore_comments(const parsers::Digest& digest);

/// The entry that a comment applies to, which is the first one after the comment; null if there is none.
const parsers::Entry* entry_after(const parsers::Digest& digest, const IgnoreComment& comment);

/// Marks the reasons that the digest's comments accept. Returns a problem for each comment, or each code in
/// one, that accepts nothing. There is no problem if the entry is unverified, because its reasons are
/// unknown.
std::vector<Problem> apply_ignore_comments(const parsers::Digest& digest,
                                           std::span<const IgnoreComment> comments,
                                           std::span<AuditedEntry> entries);

}  // namespace daejo::project
