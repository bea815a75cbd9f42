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

/// What the rules about a whole run need to know about one entry. It is computed from the audited entry and
/// its paper alone.
struct RunEntry {
  Verdict verdict = Verdict::unverified;
  EntryForm form;
  TwinFinder::Sketches sketches;
  std::string paper;      ///< The id of the paper; empty if the entry could not be compared with a paper.
  std::string sentences;  ///< The entry's `new_sentences` as bytes; see new_sentences.h.
};

/// Computes a record for each entry. `memory` must be the one with which `add_entry_reasons` was called for
/// these entries, because it has the terms of their papers.
std::vector<RunEntry> run_entries(AuditMemory& memory, std::span<const AuditedEntry> entries,
                                  std::size_t threads);

/// These convert records to bytes and back; see findings/binary_form.h.
std::string to_bytes(const std::vector<RunEntry>& entries);
std::vector<RunEntry> run_entries_from_bytes(std::string bytes);

/// The rules that compare an entry with the whole run, for runs that are only partly in memory at any time.
/// Call `add` for all entries in order, then `settle`, then `add_reasons` for each part of the run. All
/// entries of a digest must be in the same part. How the digests are divided into parts does not affect the
/// results, and neither does `threads`.
class RunRules {
 public:
  void add(std::span<const RunEntry> entries);

  /// Compares the entries. Call it after all of them have been added. `for_entries` loads some of them again.
  void settle(const Model& model, std::size_t threads, const ForEntries& for_entries);

  /// Adds reasons of the rules `duplicate` and `repeated-passage`, and for small digests of `incomplete` and
  /// `language`. `first` is the number in the run of the first of `entries`.
  void add_reasons(std::span<AuditedEntry> entries, std::size_t first, std::size_t threads) const;

 private:
  bool belongs_to(const Twin& twin) const;

  HabitCounter habit_counter_;
  DigestHabits habits_;  // the habits of the whole run
  TwinFinder twin_finder_;
  RepeatedPassageFinder passage_finder_;
  std::vector<Verdict> verdicts_;                       // of each entry
  std::multimap<std::size_t, Twin> twins_;              // by entry number, in order
  std::multimap<std::size_t, Repetition> repetitions_;  // by entry number, in order
};

}  // namespace daejo::audit
