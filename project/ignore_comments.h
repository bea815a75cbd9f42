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
  std::size_t line = 0;            ///< The line where the comment begins, from 1.
};

struct IgnoreComments {
  std::vector<IgnoreComment> comments;  ///< In the order of the file.
  /// Problems with comments that cannot be read, name unknown codes or give no justification.
  std::vector<Problem> problems;
};

/// Reads the comments to daejo in a digest. Comments that a reader sees, for example in a code block, do not
/// count. JSON and JSON Lines have none.
IgnoreComments read_ignore_comments(const parsers::Digest& digest);

/// The entry that a comment applies to, which is the first one that begins after the comment; null if there
/// is none.
const parsers::Entry* entry_after(const parsers::Digest& digest, const IgnoreComment& comment);

/// Marks the reasons that the digest's comments accept. `entries` are the digest's, in order. Returns a
/// problem for each comment that no entry follows, and for each comment, or each code in one, that accepts
/// nothing. If the entry is unverified, its reasons are unknown, so there is no problem of the second kind.
std::vector<Problem> apply_ignore_comments(const parsers::Digest& digest,
                                           std::span<const IgnoreComment> comments,
                                           std::span<AuditedEntry> entries);

}  // namespace daejo::project
