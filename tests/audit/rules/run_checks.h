#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/rules/habit_rules.h"
#include "audit/rules/run_rules.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::test {

/// Adds to the entries of a run the reasons of the rules that compare an entry with its digest or with the
/// whole run. `memory` has the terms of the papers.
inline void add_run_reasons(audit::AuditMemory& memory, std::vector<AuditedEntry>& entries,
                            std::size_t threads) {
  audit::add_digest_habit_reasons(entries, threads);
  audit::RunRules run;
  run.add(run_entries(memory, entries, threads));
  run.settle(memory.workspaces.model(), threads, [&](std::span<const std::size_t> numbers, const auto& take) {
    for (const std::size_t i : numbers) take(i, entries[i].file, entries[i].entry);
  });
  run.add_reasons(entries, 0, threads);
}

/// As above, without the terms of any paper.
inline void add_run_reasons(std::vector<AuditedEntry>& entries, std::size_t threads) {
  audit::AuditMemory memory(toy_model());
  add_run_reasons(memory, entries, threads);
}

}  // namespace daejo::test
