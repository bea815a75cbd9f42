#include "audit/rules/digest_habits.h"

#include <algorithm>
#include <set>

#include "audit/rules/language_rule.h"
#include "audit/rules/section_ending.h"
#include "audit/text/plain_words.h"

namespace daejo {
namespace {

/// Counts each label once an entry, and keeps it as it was written first, in the order of first sight.
class HabitCounter {
 public:
  void add(const Entry& entry) {
    std::set<std::string> seen;
    for (const Section& section : entry.sections) {
      if (is_filled(section)) count(section, seen);
    }
    if (seen.empty()) return;
    ++habits_.entries;
    const std::string summary = summary_text(entry);
    if (mixes_languages(summary)) ++habits_.mixed;
  }

  DigestHabits finish() {
    for (const auto& [key, label] : labels_) {
      if (2 * habits_.sections[key].entries > habits_.entries) habits_.expected.push_back(label);
    }
    return std::move(habits_);
  }

 private:
  void count(const Section& section, std::set<std::string>& seen) {
    const std::string key = label_key(section.label);
    SectionHabit& habit = habits_.sections[key];
    if (habit.sections == 0 && !key.empty()) labels_.emplace_back(key, section.label);
    ++habit.sections;
    if (read_ending(section.text) == Ending::stopped) ++habit.stopped;
    if (is_korean(section.text)) ++habit.korean;
    if (seen.insert(key).second) ++habit.entries;
  }

  DigestHabits habits_;
  std::vector<std::pair<std::string, std::string>> labels_;
};

}  // namespace

const SectionHabit* DigestHabits::find(const Section& section) const {
  const auto found = sections.find(label_key(section.label));
  return found == sections.end() ? nullptr : &found->second;
}

std::string label_key(std::string_view label) {
  return label.empty() ? std::string() : join_words(plain_words(label));
}

DigestHabits read_habits(std::span<const Entry* const> entries) {
  HabitCounter counter;
  for (const Entry* entry : entries) counter.add(*entry);
  return counter.finish();
}

bool is_filled(const Section& section) {
  return section.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace daejo
