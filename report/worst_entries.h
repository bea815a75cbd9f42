#pragma once

#include <cstddef>
#include <vector>

#include "findings/finding.h"

namespace daejo::report {

/// The entries of a run that most need a reader, out of those that come one after the other: mismatches
/// first, then reviews, then what could not be checked; of one verdict the least probable. Keeps at most
/// twice as many as asked for.
class WorstEntries {
 public:
  explicit WorstEntries(std::size_t most) : most_(most) {}

  void add(const AuditedEntry& audited);

  /// The worst ones, in the run's order.
  std::vector<AuditedEntry> take();

 private:
  struct Numbered {
    std::size_t number = 0;  // in the run
    AuditedEntry audited;
  };
  void keep_the_worst();

  std::size_t most_;
  std::size_t count_ = 0;
  std::vector<Numbered> kept_;
};

}  // namespace daejo::report
