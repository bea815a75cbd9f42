#include "audit/rules/add_reasons.h"

#include <algorithm>
#include <vector>

#include "audit/rules/acronym_rule.h"
#include "audit/rules/authors_rule.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_rules.h"
#include "audit/rules/filler_sentences.h"
#include "audit/rules/name_rules.h"
#include "audit/rules/section_rule.h"
#include "audit/rules/title_rule.h"
#include "audit/rules/unjudged_text.h"
#include "audit/rules/version_rules.h"
#include "base/region.h"
#include "findings/rules.h"

namespace daejo {
namespace {

/// What a rule finds in one entry.
using EntryRule = std::vector<Reason> (*)(const EntryReading&);

/// The same for rules that ask the model what Korean words mean.
using ModelRule = std::vector<Reason> (*)(const EntryReading&, Vocabulary&);

constexpr EntryRule entry_rules[] = {
    title_reasons, authors_reasons, withdrawn_reasons, newer_version_reasons, acronym_reasons,
};

constexpr ModelRule model_rules[] = {
    figure_reasons,
    name_reasons,
};

void run_entry_rules(Vocabulary& vocabulary, AuditedEntry& audited) {
  const EntryReading reading = read_entry(audited);
  show_filler(vocabulary.model(), reading, audited.judgement.reasons);
  std::vector<Reason> found;
  for (const EntryRule rule : entry_rules) std::ranges::move(rule(reading), std::back_inserter(found));
  for (const ModelRule rule : model_rules) {
    std::ranges::move(rule(reading, vocabulary), std::back_inserter(found));
  }
  std::ranges::move(found, std::back_inserter(audited.judgement.reasons));
}

/// Sets the configured severities and takes away what is switched off.
void regrade(std::vector<Reason>& reasons, const Severities& severities) {
  std::erase_if(reasons, [&](Reason& reason) {
    const auto found = severities.find(reason.code);
    if (found == severities.end()) return false;
    if (found->second) reason.severity = *found->second;
    return !found->second;
  });
}

/// The gravest first, then by their order in the digest.
void put_in_order(std::vector<Reason>& reasons) {
  std::ranges::stable_sort(reasons, [](const Reason& a, const Reason& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    const Rule* all = all_rules().data();
    const bool whole_a = a.source.size() == 0;
    const bool whole_b = b.source.size() == 0;
    if (whole_a != whole_b) return whole_a;
    if (whole_a) return find_rule(a.code) - all < find_rule(b.code) - all;
    return a.source.begin < b.source.begin;
  });
}

/// A reason about the whole entry stands at its heading.
void set_places(AuditedEntry& audited, RegionFinder& regions) {
  for (Reason& reason : audited.judgement.reasons) {
    const bool whole = reason.source.size() == 0;
    reason.place = whole ? Place{audited.file, audited.entry.line, 0}
                         : regions.lines().place(audited.file, reason.source.begin);
    reason.region = whole ? regions.region_of_line(audited.entry.line) : regions.region_of(reason.source);
  }
}

}  // namespace

void add_entry_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const ReasonOptions& options) {
  withdraw_verdicts(entries);
  memory.workspaces.for_each(entries.size(), options.threads, [&](Workspace& work, std::size_t i) {
    run_entry_rules(work.vocabulary, entries[i]);
  });
  add_section_reasons(memory, entries, options.judge, options.threads);
}

void finish_reasons(const RunRules& run, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                    std::size_t first, const ReasonOptions& options) {
  std::vector<RegionFinder> regions;
  regions.reserve(digests.size());
  for (const Digest& digest : digests) regions.emplace_back(digest.source);
  run.add_reasons(entries, first, options.threads);
  for (AuditedEntry& audited : entries) {
    if (audited.digest < options.severities.size()) {
      regrade(audited.judgement.reasons, options.severities[audited.digest]);
    }
    put_in_order(audited.judgement.reasons);
    set_places(audited, regions[audited.digest]);
  }
}

void add_reasons(AuditMemory& memory, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                 const ReasonOptions& options) {
  add_entry_reasons(memory, entries, options);
  RunRules run;
  run.add(run_entries(memory, entries, options.threads));
  run.settle(memory.workspaces.model(), [&](std::span<const std::size_t> numbers, const auto& take) {
    for (const std::size_t i : numbers) take(i, entries[i].file, entries[i].entry);
  });
  finish_reasons(run, digests, entries, 0, options);
}

void add_reasons(const Model& model, std::span<const Digest> digests, std::span<AuditedEntry> entries,
                 const ReasonOptions& options) {
  AuditMemory memory(model);
  add_reasons(memory, digests, entries, options);
}

}  // namespace daejo
