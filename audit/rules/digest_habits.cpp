#include "audit/rules/digest_habits.h"

#include <algorithm>

#include "audit/rules/language_rule.h"
#include "audit/rules/section_ending.h"
#include "audit/text/plain_words.h"

namespace daejo::audit {

EntryForm form_of(const parsers::Entry& entry) {
  EntryForm form;
  for (const parsers::Section& section : entry.sections) {
    if (!is_filled(section)) continue;
    form.sections.push_back({label_key(section.label), section.label,
                             read_ending(section.text) == Ending::stopped,
                             !is_in_another_language(section.text)});
  }
  form.is_mixed = !form.sections.empty() && mixes_languages(summary_text(entry));
  return form;
}

void HabitCounter::add(const EntryForm& form) {
  std::set<std::string> seen;
  for (const SectionForm& section : form.sections) count(section, seen);
  if (seen.empty()) return;
  ++habits_.entries;
  if (form.is_mixed) ++habits_.mixed;
}

DigestHabits HabitCounter::finish() {
  for (const auto& [key, label] : labels_) {
    if (2 * habits_.sections[key].entries > habits_.entries) habits_.expected.push_back(label);
  }
  return std::move(habits_);
}

void HabitCounter::count(const SectionForm& section, std::set<std::string>& seen) {
  SectionHabit& habit = habits_.sections[section.key];
  if (habit.sections == 0 && !section.key.empty()) labels_.emplace_back(section.key, section.label);
  ++habit.sections;
  if (section.is_stopped) ++habit.stopped;
  if (section.is_korean) ++habit.korean;
  if (seen.insert(section.key).second) ++habit.entries;
}

const SectionHabit* DigestHabits::find(const parsers::Section& section) const {
  const auto found = sections.find(label_key(section.label));
  return found == sections.end() ? nullptr : &found->second;
}

std::string label_key(std::string_view label) {
  return label.empty() ? std::string() : join_words(plain_words(label));
}

DigestHabits read_habits(std::span<const parsers::Entry* const> entries) {
  HabitCounter counter;
  for (const parsers::Entry* entry : entries) counter.add(form_of(*entry));
  return counter.finish();
}

bool is_filled(const parsers::Section& section) {
  return section.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace daejo::audit
