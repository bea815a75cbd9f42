#pragma once

#include <cstddef>
#include <vector>

#include "findings/finding.h"

namespace daejo::report {

/// Selects the worst entries of a run while entries are added one by one. Mismatches are worst, then come
/// entries to review, unverified ones, those that are `ok`, and those whose verdict was accepted. Within each
/// of these groups, a higher probability of a mismatch is worse, then a larger number of reasons, then an
/// earlier place in the run. Holds at most `2 * most + 1` entries in memory.
class WorstEntries {
 public:
  explicit WorstEntries(std::size_t most) : most_(most) {}

  void add(const AuditedEntry& audited);

  /// Returns the worst entries, at most `most`, in the order of the run.
  std::vector<AuditedEntry> take();

 private:
  struct Numbered {
    std::size_t number = 0;  // The entry's position in the run, from 0.
    AuditedEntry audited;
  };
  void keep_the_worst();

  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<Numbered> kept_;
};

}  // namespace daejo::report
