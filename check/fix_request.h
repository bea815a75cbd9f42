#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/json.h"
#include "findings/finding.h"

namespace daejo::check {

/// A command's attempt to write a new summary, which was not kept.
struct FailedAttempt {
  std::string text;       ///< The new summary as it would be in the digest; empty if there is no usable text.
  std::string objection;  ///< A sentence that says why the new summary was not kept.
  /// The entry's reasons in the audit of the digest with the new summary; empty if there was no audit.
  std::vector<Reason> reasons;
};

/// Describes an entry as a JSON object for a command of the user. docs/fix_with.md explains the fields.
Json describe_entry(const AuditedEntry& audited);

/// The version of the format of requests. Increase it if a field is renamed or removed, or if its meaning
/// changes.
inline constexpr int fix_request_schema = 1;

/// Renders the request for a new summary, which a command reads from standard input: a JSON object on one
/// line. docs/fix_with.md describes the fields. `source` is the text of the digest. `round` is counted from
/// 1, and `rounds` is the number of all rounds. `last_attempt` is nothing if there was no failed attempt
/// before.
std::string fix_request(const AuditedEntry& audited, std::string_view source, std::size_t round,
                        std::size_t rounds, const std::optional<FailedAttempt>& last_attempt);

}  // namespace daejo::check
