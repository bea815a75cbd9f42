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

namespace daejo {

/// Severities that replace the rules' own, by code; nothing switches a rule off.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

struct ReasonOptions {
  JudgeOptions judge;                  ///< As the entries were judged: sections are judged alike.
  std::vector<Severities> severities;  ///< By digest; for those past its end the rules' own.
  std::size_t threads = 1;             ///< The result does not depend on it.
};

/// Says what exactly is wrong with each entry, besides what `audit_digests` said of the whole summary: runs
/// the rules, gives each reason its place in the digest, and puts the gravest first. Verdicts stay as they
/// are. `digests` are those that the entries were audited from, with the same `memory` or another one.
void add_reasons(AuditMemory& memory, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                 const ReasonOptions& options);

/// The same in steps, for a run of which only a part is in memory at a time. What entries and their digests
/// say by themselves; the entries are then added to a `RunRules`, and finished when it is settled.
void add_entry_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const ReasonOptions& options);
/// Adds what the run says of `entries`, whose first has the number `first` in the run, and finishes their
/// reasons.
void finish_reasons(const RunRules& run, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                    std::size_t first, const ReasonOptions& options);

/// All steps with a memory of their own.
void add_reasons(const Model& model, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                 const ReasonOptions& options);

}  // namespace daejo
