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

namespace daejo {

/// What the rules about a whole run must know of one entry. It depends on nothing but the entry and its
/// paper.
struct RunEntry {
  Verdict verdict = Verdict::unverified;
  EntryForm form;
  TwinFinder::Sketches sketches;
  std::string paper;      ///< The id of a paper that was read; else empty.
  std::string sentences;  ///< What that paper does not support, as bytes; see new_sentences.h.
};

/// Of each entry, whose paper is in `memory` if it was read.
std::vector<RunEntry> run_entries(AuditMemory& memory, std::span<const AuditedEntry> entries,
                                  std::size_t threads);

/// As bytes, and back; see findings/binary_form.h.
std::string to_bytes(const std::vector<RunEntry>& entries);
std::vector<RunEntry> run_entries_from_bytes(std::string bytes);

/// The rules that hold an entry against the whole run, for runs of which only a part is in memory at a time:
/// `add` all entries in their order, `settle`, then ask for the reasons of each part. The results do not
/// depend on how the run is parted, but a digest must not be cut in two, nor on `threads`.
class RunRules {
 public:
  void add(std::span<const RunEntry> entries);

  /// After the last entry. `for_entries` reads some of them again.
  void settle(const Model& model, std::size_t threads, const ForEntries& for_entries);

  /// Adds `incomplete`, `language`, `duplicate` and `repeated-passage`. `first` is the number of the first of
  /// `entries` in the run.
  void add_reasons(std::span<AuditedEntry> entries, std::size_t first, std::size_t threads) const;

 private:
  bool belongs_to(const Twin& twin) const;

  HabitCounter habit_counter_;
  DigestHabits habits_;  // of the run
  TwinFinder twin_finder_;
  RepeatedPassageFinder passage_finder_;
  std::vector<Verdict> verdicts_;                       // by entry
  std::multimap<std::size_t, Twin> twins_;              // by entry, in their order
  std::multimap<std::size_t, Repetition> repetitions_;  // likewise
};

/// All of it for a run that is in memory.
void add_run_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, std::size_t threads);

}  // namespace daejo
