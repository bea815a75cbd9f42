#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/rules/run_rules.h"
#include "audit/score/audit_memory.h"
#include "audit/score/judge.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::audit {

/// The severities that are configured for rules, by code. They replace those that the rules give.
/// `std::nullopt` switches the rule off.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

struct ReasonOptions {
  /// The options with which the entries were judged. The sections are judged with them, too.
  JudgeOptions judge;
  /// The severities for each of the digests. Digests beyond the end have none.
  std::vector<Severities> severities;
  /// Whether preview rules run. Their findings are notes unless `severities` has another severity for them.
  bool preview = false;
  std::size_t threads = 1;  ///< The number of threads does not change the result.
};

/// Adds reasons that say what exactly is wrong with each entry, besides what `audit_digests` said about the
/// whole summary. It withdraws the verdicts on texts that cannot be judged (unjudged_text.h) and leaves the
/// other verdicts as they are. Then it runs the rules, finds each reason's place in the digest, and puts the
/// most severe reasons first. `digests` must be those from which the entries were audited. `memory` may be
/// that with which `audit_digests` audited them, or a new one.
void add_reasons(AuditMemory& memory, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options);

/// The first of two steps that do the work of `add_reasons` for a run which is only partly in memory at any
/// time. It withdraws verdicts, and adds the reasons that follow from the entries and their digests alone.
/// Then add the entries to a `RunRules`, and call `finish_reasons` once `RunRules::settle` has returned.
void add_entry_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const ReasonOptions& options);
/// The second step: adds the reasons that follow from the whole run, and gives the reasons of `entries` their
/// final severity, order and place. `AuditedEntry::digest` must be an index into `digests`. `first` is the
/// number in the run of the first of `entries`.
void finish_reasons(const RunRules& run, std::span<const parsers::Digest> digests,
                    std::span<AuditedEntry> entries, std::size_t first, const ReasonOptions& options);

/// Like the first `add_reasons`, but with a new `AuditMemory`.
void add_reasons(const Model& model, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options);

}  // namespace daejo::audit
