#pragma once

#include <cstddef>
#include <vector>

#include "findings/finding.h"

namespace daejo::report {

/// Selects the worst entries of a run while entries are added one by one. Mismatches come first, then entries
/// to review, then unverified ones; within a verdict, those with the highest probability of a mismatch. Keeps
/// at most twice as many entries in memory as are asked for.
class WorstEntries {
 public:
  explicit WorstEntries(std::size_t most) : most_(most) {}

  void add(const AuditedEntry& audited);

  /// The worst entries, in the order of the run.
  std::vector<AuditedEntry> take();

 private:
  struct Numbered {
    std::size_t number = 0;  // The entry's number in the run.
    AuditedEntry audited;
  };
  void keep_the_worst();

  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<Numbered> kept_;
};

}  // namespace daejo::report
