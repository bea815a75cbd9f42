#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/digest.h"

namespace daejo::audit {

/// How a digest writes the sections with one label.
struct SectionHabit {
  std::size_t entries = 0;   ///< Entries that have such a section with text in it.
  std::size_t sections = 0;  ///< Such sections with text in them.
  std::size_t stopped = 0;   ///< How many of `sections` end with a full stop or a similar mark.
  std::size_t korean = 0;    ///< How many of `sections` are Korean; see language_rule.h.
};

/// What most entries of a digest have in common (its habits): which sections they have and how they write
/// them. Each entry is compared with these habits, so daejo itself prescribes no form.
struct DigestHabits {
  std::size_t entries = 0;  ///< Entries with a summary.
  /// How many of `entries` mix much English into their Korean; see `mixes_languages`.
  std::size_t mixed = 0;
  std::map<std::string, SectionHabit> sections;  ///< By `label_key`.
  /// Labels that more than half of the entries have, each spelled as at its first occurrence.
  std::vector<std::string> expected;

  const SectionHabit* find(const parsers::Section& section) const;
};

/// A label in a form for comparison: lower case, letters only. Empty for a section without a label.
std::string label_key(std::string_view label);

/// How one section of an entry, which has text, is written.
struct SectionForm {
  std::string key;  ///< `label_key` of its label.
  std::string label;
  bool is_stopped = false;
  bool is_korean = false;
};

/// How an entry is written. It has no sections if the entry has no summary.
struct EntryForm {
  std::vector<SectionForm> sections;
  bool is_mixed = false;
};

EntryForm form_of(const parsers::Entry& entry);

/// Counts the habits of entries, one entry after the other. A label counts once per entry, and is spelled as
/// at its first occurrence.
class HabitCounter {
 public:
  void add(const EntryForm& form);
  DigestHabits finish();

 private:
  void count(const SectionForm& section, std::set<std::string>& seen);

  DigestHabits habits_;
  /// Keys and labels, in the order in which they were first seen.
  std::vector<std::pair<std::string, std::string>> labels_;
};

/// The habits of some entries, usually those of one digest.
DigestHabits read_habits(std::span<const parsers::Entry* const> entries);

/// Whether a section has anything but white space.
bool is_filled(const parsers::Section& section);

}  // namespace daejo::audit
