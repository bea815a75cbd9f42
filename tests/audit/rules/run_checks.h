#pragma once

#include <cstddef>
#include <vector>

#include "audit/rules/run_rules.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::test {

/// What a run says of entries whose papers were not read.
inline void add_run_reasons(std::vector<AuditedEntry>& entries, std::size_t threads) {
  AuditMemory memory(toy_model());
  daejo::add_run_reasons(memory, entries, threads);
}

}  // namespace daejo::test
