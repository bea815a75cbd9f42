#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "findings/finding.h"

namespace daejo {

/// What became of the text that a command gave for an entry.
struct FailedAttempt {
  std::string text;             ///< As it would have stood in the digest.
  std::string objection;        ///< A sentence: why it was not kept.
  std::vector<Reason> reasons;  ///< What the audit said of it; empty where it was not audited.
};

/// The shape of a request; goes up by one when anything is renamed, removed or changes its meaning.
inline constexpr int fix_request_schema = 1;

/// What a command is given on standard input: one object of JSON on one line, as docs/fix_with.md tells.
/// `source` is the digest's, `round` counts from 1.
std::string fix_request(const AuditedEntry& audited, std::string_view source, std::size_t round,
                        std::size_t rounds, const std::optional<FailedAttempt>& last_attempt);

}  // namespace daejo
