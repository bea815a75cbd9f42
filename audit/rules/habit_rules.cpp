#include "audit/rules/habit_rules.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <vector>

#include "audit/rules/digest_habits.h"
#include "audit/rules/incomplete_rule.h"
#include "audit/rules/language_rule.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

/// A rule that compares one entry with the habits of its digest or of the run.
using HabitRule = std::vector<Reason> (*)(const AuditedEntry&, const DigestHabits&);

constexpr HabitRule habit_rules[] = {incomplete_reasons, language_reasons};

/// The entries of one digest, as indices into the entries that are examined.
using Group = std::vector<std::size_t>;

/// Whether a digest has too few entries to show habits.
bool is_small(const Group& digest) {
  constexpr std::size_t fewest_entries = 5;
  return digest.size() < fewest_entries;
}

std::vector<Group> by_digest(std::span<const AuditedEntry> entries) {
  std::map<std::size_t, Group> groups;
  for (std::size_t i = 0; i < entries.size(); ++i) groups[entries[i].digest].push_back(i);
  std::vector<Group> all;
  all.reserve(groups.size());
  for (auto& [digest, group] : groups) all.push_back(std::move(group));
  return all;
}

DigestHabits habits_of(std::span<const AuditedEntry> entries, const Group& group) {
  std::vector<const parsers::Entry*> members;
  members.reserve(group.size());
  for (const std::size_t i : group) members.push_back(&entries[i].entry);
  return read_habits(members);
}

void add_group_reasons(std::span<AuditedEntry> entries, const Group& group, const DigestHabits& habits) {
  for (const std::size_t i : group) {
    for (const HabitRule rule : habit_rules) {
      std::ranges::move(rule(entries[i], habits), std::back_inserter(entries[i].judgement.reasons));
    }
  }
}

}  // namespace

void add_digest_habit_reasons(std::span<AuditedEntry> entries, std::size_t threads) {
  std::vector<Group> groups = by_digest(entries);
  std::erase_if(groups, is_small);
  parallel_each(groups.size(), threads,
                [&](std::size_t i) { add_group_reasons(entries, groups[i], habits_of(entries, groups[i])); });
}

void add_run_habit_reasons(std::span<AuditedEntry> entries, const DigestHabits& of_run, std::size_t threads) {
  std::vector<Group> groups = by_digest(entries);
  std::erase_if(groups, std::not_fn(is_small));
  parallel_each(groups.size(), threads,
                [&](std::size_t i) { add_group_reasons(entries, groups[i], of_run); });
}

}  // namespace daejo::audit
