#include "audit/rules/run_rules.h"

#include <utility>

#include "audit/rules/habit_rules.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

/// Calls `take(entry, item)` for each item of one of `entries`. `first` is the number in the run of the first
/// of these.
template <typename Item, typename Take>
void for_each_item(const std::multimap<std::size_t, Item>& items, std::span<AuditedEntry> entries,
                   std::size_t first, const Take& take) {
  for (auto at = items.lower_bound(first); at != items.end() && at->first < first + entries.size(); ++at) {
    take(entries[at->first - first], at->second);
  }
}

}  // namespace

std::vector<RunEntry> run_entries(AuditMemory& memory, std::span<const AuditedEntry> entries,
                                  std::size_t threads) {
  std::vector<RunEntry> all(entries.size());
  memory.workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    const parsers::Entry& entry = entries[i].entry;
    all[i].verdict = entries[i].judgement.verdict;
    all[i].form = form_of(entry);
    all[i].sketches = TwinFinder::sketches_of(entry);
    if (i >= memory.documents.size() || !memory.documents[i] || !entry.id) return;
    all[i].paper = entry.id->base;
    all[i].sentences = to_bytes(RepeatedPassageFinder::sentences_of(work, entry, *memory.documents[i]));
  });
  return all;
}

void RunRules::add(std::span<const RunEntry> entries) {
  for (const RunEntry& entry : entries) {
    habit_counter_.add(entry.form);
    twin_finder_.add(entry.sketches);
    passage_finder_.add(entry.paper, entry.sentences);
    verdicts_.push_back(entry.verdict);
  }
}

void RunRules::settle(const Model& model, std::size_t threads, const ForEntries& for_entries) {
  habits_ = habit_counter_.finish();
  auto repetitions = std::async(launch_policy(threads), [&] { return passage_finder_.find(model); });
  for (Twin& twin : twin_finder_.find(for_entries, threads)) {
    const std::size_t entry = twin.entry;
    twins_.emplace(entry, std::move(twin));
  }
  for (Repetition& repetition : repetitions.get()) {
    const std::size_t entry = repetition.entry;
    repetitions_.emplace(entry, std::move(repetition));
  }
}

/// Whether the text that two entries share fits `twin.entry` but not the other one, by their verdicts.
bool RunRules::belongs_to(const Twin& twin) const {
  return verdicts_[twin.entry] == Verdict::ok && verdicts_[twin.other.entry] == Verdict::mismatch;
}

void RunRules::add_reasons(std::span<AuditedEntry> entries, std::size_t first, std::size_t threads) const {
  add_run_habit_reasons(entries, habits_, threads);
  for_each_item(twins_, entries, first, [&](AuditedEntry& audited, const Twin& twin) {
    audited.judgement.reasons.push_back(duplicate_reason(audited.entry, twin, belongs_to(twin)));
  });
  for_each_item(repetitions_, entries, first, [](AuditedEntry& audited, const Repetition& repetition) {
    audited.judgement.reasons.push_back(repeated_passage_reason(audited.entry, repetition));
  });
}

}  // namespace daejo::audit
