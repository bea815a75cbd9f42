#include "report/run_difference.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <utility>

#include "findings/rules.h"

namespace daejo::report {
namespace {

std::string paper_of(const EntryOutcome& entry) {
  return entry.id ? "id " + entry.id->base : "title " + entry.title;
}

std::string file_and_paper_of(const EntryOutcome& entry) {
  return entry.file + '\n' + paper_of(entry);
}

/// Pairs entries of both runs that have equal keys and are not in a pair yet. Entries with the same key are
/// paired in order.
template <typename KeyOf>
void pair_up(const RunOutcome& before, const RunOutcome& after, const KeyOf& key_of,
             std::vector<std::optional<std::size_t>>& before_of, std::vector<bool>& is_paired) {
  std::unordered_map<std::string, std::deque<std::size_t>> waiting;
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    if (!is_paired[i]) waiting[key_of(before.entries[i])].push_back(i);
  }
  for (std::size_t i = 0; i < after.entries.size(); ++i) {
    if (before_of[i]) continue;
    const auto found = waiting.find(key_of(after.entries[i]));
    if (found == waiting.end() || found->second.empty()) continue;
    before_of[i] = found->second.front();
    is_paired[found->second.front()] = true;
    found->second.pop_front();
  }
}

/// The findings that have no equal in `others`. Each of `others` is the equal of at most one finding.
std::vector<FindingOutcome> without(const std::vector<FindingOutcome>& findings,
                                    std::vector<FindingOutcome> others) {
  std::vector<FindingOutcome> left;
  for (const FindingOutcome& finding : findings) {
    const auto same =
        std::ranges::find_if(others, [&](const FindingOutcome& other) { return finding.is_same(other); });
    if (same == others.end()) {
      left.push_back(finding);
    } else {
      others.erase(same);
    }
  }
  return left;
}

/// The verdict for comparison. It is `ok` for an accepted verdict and for a missing entry.
Verdict verdict_in_force(const EntryOutcome* entry) {
  return entry == nullptr || !entry->counts ? Verdict::ok : entry->verdict;
}

bool is_alarm(const FindingOutcome& finding) {
  const Rule* rule = find_rule(finding.code);
  return (finding.level == "error" || finding.level == "warning") && !(rule != nullptr && rule->is_preview);
}

bool is_worse(const EntryChange& change) {
  if (change.after == nullptr) return false;
  const Verdict before = verdict_in_force(change.before);
  const Verdict after = verdict_in_force(change.after);
  // If the verdict became better, a new warning does not make the entry worse, because it replaces something
  // more severe.
  return after > before || (after == before && std::ranges::any_of(change.came, is_alarm));
}

bool operator==(const Thresholds& one, const Thresholds& other) {
  return one.mismatch == other.mismatch && one.review == other.review;
}

std::vector<std::string> causes(const EntryChange& change, const RunOutcome& before,
                                const RunOutcome& after) {
  std::vector<std::string> because;
  if (change.before == nullptr || change.after == nullptr) return because;
  if (change.before->summary != change.after->summary) because.emplace_back("summary");
  if (change.before->abstract != change.after->abstract) because.emplace_back("abstract");
  const bool heads_are_known = before.has_head && after.has_head;
  if (heads_are_known) {
    if (before.model != after.model) because.emplace_back("model");
    if (!(before.thresholds == after.thresholds)) because.emplace_back("thresholds");
    if (before.background != after.background) because.emplace_back("background");
  }
  if (because.empty()) because.emplace_back(heads_are_known ? "program" : "unknown");
  return because;
}

}  // namespace

bool EntryChange::verdict_changed() const {
  if (before == nullptr || after == nullptr) return true;
  return before->verdict != after->verdict || before->counts != after->counts;
}

RunDifference difference_of(const RunOutcome& before, const RunOutcome& after) {
  std::vector<std::optional<std::size_t>> before_of(after.entries.size());
  std::vector<bool> is_paired(before.entries.size(), false);
  pair_up(before, after, file_and_paper_of, before_of, is_paired);
  pair_up(before, after, paper_of, before_of, is_paired);

  RunDifference difference;
  const auto note = [&](const EntryOutcome* old_entry, const EntryOutcome* new_entry) {
    static const std::vector<FindingOutcome> none;
    const auto& old_findings = old_entry == nullptr ? none : old_entry->findings;
    const auto& new_findings = new_entry == nullptr ? none : new_entry->findings;
    EntryChange change{
        old_entry, new_entry, without(new_findings, old_findings), without(old_findings, new_findings),
        {},        false};
    if (!change.verdict_changed() && change.came.empty() && change.went.empty()) return;
    change.because = causes(change, before, after);
    change.is_worse = is_worse(change);
    difference.worse += change.is_worse ? 1 : 0;
    difference.changes.push_back(std::move(change));
  };
  for (std::size_t i = 0; i < after.entries.size(); ++i) {
    difference.in_both += before_of[i] ? 1 : 0;
    note(before_of[i] ? &before.entries[*before_of[i]] : nullptr, &after.entries[i]);
  }
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    if (!is_paired[i]) note(&before.entries[i], nullptr);
  }
  return difference;
}

std::optional<DifferenceLevel> parse_difference_level(std::string_view name) {
  return EnumNames<DifferenceLevel, 3>{{"worse", "any", "never"}}.find(name);
}

}  // namespace daejo::report
