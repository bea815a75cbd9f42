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

/// How the entries of a digest write the sections with one label.
struct SectionHabit {
  std::size_t entries = 0;   ///< How many entries have such a section with text in it.
  std::size_t sections = 0;  ///< How many such sections with text there are in all.
  std::size_t stopped = 0;   ///< How many of `sections` are `Ending::stopped`; see section_ending.h.
  std::size_t korean = 0;    ///< How many of `sections` are not in another language; see language_rule.h.
};

/// The habits of a digest or of a whole run: how many of its entries have which sections, and how they write
/// them. Each entry is compared with these habits, so daejo itself prescribes no form.
struct DigestHabits {
  std::size_t entries = 0;  ///< How many entries have a summary.
  /// How many of `entries` mix much English into their Korean; see `mixes_languages`.
  std::size_t mixed = 0;
  /// By `label_key`; sections without a label are under an empty key.
  std::map<std::string, SectionHabit> sections;
  /// The labels of sections with text that more than half of `entries` have, each spelled as at its first
  /// occurrence.
  std::vector<std::string> expected;

  const SectionHabit* find(const parsers::Section& section) const;
};

/// A label in a form for comparison: the letters and digits of its `plain_words`, joined. Empty for a section
/// without a label.
std::string label_key(std::string_view label);

/// How one section with text is written.
struct SectionForm {
  std::string key;  ///< `label_key` of its label.
  std::string label;
  bool is_stopped = false;
  bool is_korean = false;
};

/// How an entry is written. `sections` has only sections with text, so it is empty if the entry has no
/// summary.
struct EntryForm {
  std::vector<SectionForm> sections;
  bool is_mixed = false;
};

EntryForm form_of(const parsers::Entry& entry);

/// Counts the habits of entries. Call `add` for each entry, and then `finish` once.
class HabitCounter {
 public:
  void add(const EntryForm& form);
  DigestHabits finish();

 private:
  void count(const SectionForm& section, std::set<std::string>& seen);

  DigestHabits habits_;
  /// The keys and labels of the labelled sections, each key once, in the order in which the keys were first
  /// seen.
  std::vector<std::pair<std::string, std::string>> labels_;
};

/// The habits of some entries, usually those of one digest.
DigestHabits read_habits(std::span<const parsers::Entry* const> entries);

/// Whether a section has anything but white space.
bool is_filled(const parsers::Section& section);

}  // namespace daejo::audit
