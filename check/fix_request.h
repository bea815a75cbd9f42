#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/json.h"
#include "findings/finding.h"

namespace daejo::check {

/// A text that a command wrote for an entry, but that was not kept.
struct FailedAttempt {
  std::string text;       ///< As it would be in the digest.
  std::string objection;  ///< A sentence that says why it was not kept.
  /// The reasons that the audit of this text gave; empty if the text was not audited.
  std::vector<Reason> reasons;
};

/// Describes an entry for a command of the user. docs/fix_with.md lists the fields in this order.
Json describe_entry(const AuditedEntry& audited);

/// The version of the request's format. Increase it if a field is renamed, removed, or changes its meaning.
inline constexpr int fix_request_schema = 1;

/// Renders the request that a command reads from standard input: a JSON object on one line. docs/fix_with.md
/// describes the fields. `source` is the text of the digest. `round` starts at 1.
std::string fix_request(const AuditedEntry& audited, std::string_view source, std::size_t round,
                        std::size_t rounds, const std::optional<FailedAttempt>& last_attempt);

}  // namespace daejo::check
