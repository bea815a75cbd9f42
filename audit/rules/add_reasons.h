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

/// Severities that replace the rules' defaults, by code. An empty severity switches the rule off.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

struct ReasonOptions {
  /// The options with which the entries were judged. Sections are judged in the same way.
  JudgeOptions judge;
  std::vector<Severities> severities;  ///< For each digest. Digests beyond the end use the rules' defaults.
  /// Whether rules that are previews run. Their findings are notes unless their severity is replaced.
  bool preview = false;
  std::size_t threads = 1;  ///< Does not change the result.
};

/// Adds reasons that say what exactly is wrong with each entry, besides what `audit_digests` said about the
/// whole summary. It runs the rules, finds each reason's place in the digest, and puts the most severe
/// reasons first. Verdicts do not change. `digests` must be those from which the entries were audited;
/// `memory` may be the same or another one.
void add_reasons(AuditMemory& memory, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options);

/// As above, but in steps, for a run that is only partly in memory at any time. This first step adds the
/// reasons that follow from the entries and their digests alone. Then add the entries to a `RunRules`, and
/// call `finish_reasons` once it is settled.
void add_entry_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const ReasonOptions& options);
/// Adds the reasons that follow from the whole run, and finishes the reasons of `entries`. The first of these
/// has the number `first` in the run.
void finish_reasons(const RunRules& run, std::span<const parsers::Digest> digests,
                    std::span<AuditedEntry> entries, std::size_t first, const ReasonOptions& options);

/// All steps at once, with an `AuditMemory` of its own.
void add_reasons(const Model& model, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options);

}  // namespace daejo::audit
