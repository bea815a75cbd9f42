#include "report/worst_entries.h"

#include <algorithm>
#include <utility>

#include "report/summary.h"

namespace daejo::report {
namespace {

int urgency(const AuditedEntry& audited) {
  return verdict_counts(audited) ? static_cast<int>(audited.judgement.verdict) : -1;
}

bool is_worse(const AuditedEntry& one, const AuditedEntry& other) {
  const int of_one = urgency(one);
  const int of_other = urgency(other);
  if (of_one != of_other) return of_one > of_other;
  if (one.judgement.mismatch != other.judgement.mismatch)
    return one.judgement.mismatch.value_or(0) > other.judgement.mismatch.value_or(0);
  return one.judgement.reasons.size() > other.judgement.reasons.size();
}

}  // namespace

void WorstEntries::add(const AuditedEntry& audited) {
  kept_.push_back({count_++, audited});
  if (kept_.size() >= 2 * most_ + 1) keep_the_worst();
}

void WorstEntries::keep_the_worst() {
  if (kept_.size() <= most_) return;
  std::ranges::sort(kept_, [](const Numbered& one, const Numbered& other) {
    if (is_worse(one.audited, other.audited)) return true;
    return !is_worse(other.audited, one.audited) && one.number < other.number;
  });
  kept_.resize(most_);
}

std::vector<AuditedEntry> WorstEntries::take() {
  keep_the_worst();
  std::ranges::sort(kept_, {}, &Numbered::number);
  std::vector<AuditedEntry> worst;
  worst.reserve(kept_.size());
  for (Numbered& each : kept_) worst.push_back(std::move(each.audited));
  kept_.clear();
  return worst;
}

}  // namespace daejo::report
