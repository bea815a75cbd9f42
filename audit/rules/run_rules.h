#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "audit/rules/digest_habits.h"
#include "audit/rules/duplicate_rule.h"
#include "audit/rules/repeated_passage_rule.h"
#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo::audit {

/// What the rules about a whole run need to know about one entry. It is computed from the entry and its paper
/// alone.
struct RunEntry {
  Verdict verdict = Verdict::unverified;
  EntryForm form;
  TwinFinder::Sketches sketches;
  std::string paper;      ///< The id of the paper; empty if the paper was not found.
  std::string sentences;  ///< The serialized sentences that the paper does not support; see new_sentences.h.
};

/// Computes the records of entries. `memory` must be the one with which `audit_digests` audited these
/// entries, because it has the terms of their papers.
std::vector<RunEntry> run_entries(AuditMemory& memory, std::span<const AuditedEntry> entries,
                                  std::size_t threads);

/// These serialize and read the records; see findings/binary_form.h.
std::string to_bytes(const std::vector<RunEntry>& entries);
std::vector<RunEntry> run_entries_from_bytes(std::string bytes);

/// The rules that compare an entry with the whole run, for runs that are only partly in memory at any time.
/// Call `add` for all entries in order, then `settle`, then `add_reasons` for each part. A digest must not be
/// split between parts. How the digests are split into parts does not affect the results, and neither does
/// `threads`.
class RunRules {
 public:
  void add(std::span<const RunEntry> entries);

  /// Call it after all entries have been added. `for_entries` loads some of the entries again.
  void settle(const Model& model, std::size_t threads, const ForEntries& for_entries);

  /// Adds `duplicate` and `repeated-passage`, and `incomplete` and `language` for small digests. `first` is
  /// the number of the first of `entries` in the run.
  void add_reasons(std::span<AuditedEntry> entries, std::size_t first, std::size_t threads) const;

 private:
  bool belongs_to(const Twin& twin) const;

  HabitCounter habit_counter_;
  DigestHabits habits_;  // the habits of the whole run
  TwinFinder twin_finder_;
  RepeatedPassageFinder passage_finder_;
  std::vector<Verdict> verdicts_;                       // by entry
  std::multimap<std::size_t, Twin> twins_;              // by entry, in order
  std::multimap<std::size_t, Repetition> repetitions_;  // by entry, in order
};

}  // namespace daejo::audit
