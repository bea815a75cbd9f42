#include "audit/rules/add_reasons.h"

#include <algorithm>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "audit/rules/entry_rules.h"
#include "audit/rules/filler_sentences.h"
#include "audit/rules/habit_rules.h"
#include "audit/rules/section_rule.h"
#include "audit/rules/unjudged_text.h"
#include "base/parallel.h"
#include "base/region.h"
#include "findings/rules.h"

namespace daejo::audit {
namespace {

/// A rule, which returns the reasons that it finds in one entry.
using EntryRule = std::vector<Reason> (*)(const EntryReading&);

/// Like `EntryRule`, for rules that need the model, such as its lexicon or the IDF of words.
using ModelRule = std::vector<Reason> (*)(const EntryReading&, Vocabulary&);

constexpr EntryRule entry_rules[] = {
    title_reasons, authors_reasons, withdrawn_reasons, newer_version_reasons, acronym_reasons,
};

constexpr ModelRule model_rules[] = {
    figure_reasons,
    name_reasons,
};

/// The rules that give only preview reasons. They run only if the options ask for previews.
constexpr ModelRule preview_rules[] = {
    contradiction_reasons,
};

void run_entry_rules(Vocabulary& vocabulary, AuditedEntry& audited, bool preview) {
  const EntryReading reading = read_entry(audited);
  show_filler(vocabulary.model(), reading, audited.judgement.reasons);
  std::vector<Reason> found;
  for (const EntryRule rule : entry_rules) std::ranges::move(rule(reading), std::back_inserter(found));
  for (const ModelRule rule : model_rules) {
    std::ranges::move(rule(reading, vocabulary), std::back_inserter(found));
  }
  if (preview) {
    for (const ModelRule rule : preview_rules) {
      std::ranges::move(rule(reading, vocabulary), std::back_inserter(found));
    }
  }
  std::ranges::move(found, std::back_inserter(audited.judgement.reasons));
}

bool is_preview(const Reason& reason) {
  const Rule* rule = find_rule(reason.code);
  return rule != nullptr && rule->is_preview;
}

/// Sets the severity of the reasons of preview rules to `note`, whatever the rule gave, because a preview
/// rule must not fail a run.
void lower_previews(std::vector<Reason>& reasons) {
  for (Reason& reason : reasons) {
    if (is_preview(reason)) reason.severity = Severity::note;
  }
}

/// Sets the configured severities, and removes the reasons of rules that are switched off.
void regrade(std::vector<Reason>& reasons, const Severities& severities) {
  std::erase_if(reasons, [&](Reason& reason) {
    const auto found = severities.find(reason.code);
    if (found == severities.end()) return false;
    if (found->second) reason.severity = *found->second;
    return !found->second;
  });
}

/// Sorts by descending severity. Of reasons with the same severity, those about the whole entry come first,
/// in the order of `all_rules`. Then come those about a part of it, in the order of the digest.
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

/// Sets the place and the region of each reason. A reason about the whole entry is placed at the entry's
/// heading.
void set_places(AuditedEntry& audited, RegionFinder& regions) {
  for (Reason& reason : audited.judgement.reasons) {
    const bool whole = reason.source.size() == 0;
    reason.place = whole ? Place{audited.file, audited.entry.line, 0}
                         : regions.lines().place(audited.file, reason.source.begin);
    reason.region = whole ? regions.region_of_line(audited.entry.line) : regions.region_of(reason.source);
  }
}

/// Gives the entry's reasons their final severity, order and place. `severities` may be null if none are
/// configured.
void finish_entry(AuditedEntry& audited, const Severities* severities, RegionFinder& regions) {
  lower_previews(audited.judgement.reasons);
  if (severities != nullptr) regrade(audited.judgement.reasons, *severities);
  put_in_order(audited.judgement.reasons);
  set_places(audited, regions);
}

}  // namespace

void add_entry_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const ReasonOptions& options) {
  withdraw_verdicts(entries);
  memory.workspaces.for_each(entries.size(), options.threads, [&](Workspace& work, std::size_t i) {
    run_entry_rules(work.vocabulary, entries[i], options.preview);
  });
  add_section_reasons(memory, entries, options.judge, options.threads);
  add_digest_habit_reasons(entries, options.threads);
}

void finish_reasons(const RunRules& run, std::span<const parsers::Digest> digests,
                    std::span<AuditedEntry> entries, std::size_t first, const ReasonOptions& options) {
  run.add_reasons(entries, first, options.threads);
  std::vector<std::vector<AuditedEntry*>> by_digest(digests.size());
  for (AuditedEntry& audited : entries) by_digest[audited.digest].push_back(&audited);
  parallel_for(digests.size(), options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      RegionFinder regions(digests[i].source);
      for (AuditedEntry* audited : by_digest[i]) {
        finish_entry(*audited, i < options.severities.size() ? &options.severities[i] : nullptr, regions);
      }
    }
  });
}

void add_reasons(AuditMemory& memory, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options) {
  add_entry_reasons(memory, entries, options);
  RunRules run;
  run.add(run_entries(memory, entries, options.threads));
  run.settle(memory.workspaces.model(), options.threads,
             [&](std::span<const std::size_t> numbers, const auto& take) {
               for (const std::size_t i : numbers) take(i, entries[i].file, entries[i].entry);
             });
  finish_reasons(run, digests, entries, 0, options);
}

void add_reasons(const Model& model, std::span<const parsers::Digest> digests,
                 std::span<AuditedEntry> entries, const ReasonOptions& options) {
  AuditMemory memory(model);
  add_reasons(memory, digests, entries, options);
}

}  // namespace daejo::audit
