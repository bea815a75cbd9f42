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

namespace daejo {

/// How the sections of one label are written in a digest.
struct SectionHabit {
  std::size_t entries = 0;   ///< With such a section, filled.
  std::size_t sections = 0;  ///< Filled ones.
  std::size_t stopped = 0;   ///< Of these, those that end with a full stop or the like.
  std::size_t korean = 0;    ///< Of these, those that are Korean; see language_rule.h.
};

/// What a digest's entries have in common, against which one entry is held: no form is given from outside.
struct DigestHabits {
  std::size_t entries = 0;  ///< With a summary.
  std::size_t mixed = 0;    ///< Of them, those that mix more English into their Korean than most do.
  std::map<std::string, SectionHabit> sections;  ///< By `label_key`.
  std::vector<std::string> expected;  ///< Labels, as written first, that more than half of the entries have.

  const SectionHabit* find(const Section& section) const;
};

/// A label as it is compared: lower case, letters only; empty for sections without one.
std::string label_key(std::string_view label);

/// How a filled section of one entry is written.
struct SectionForm {
  std::string key;  ///< `label_key` of its label.
  std::string label;
  bool is_stopped = false;
  bool is_korean = false;
};

/// How an entry is written; without sections where it has no summary.
struct EntryForm {
  std::vector<SectionForm> sections;
  bool is_mixed = false;
};

EntryForm form_of(const Entry& entry);

/// Counts the habits of entries, one after the other. Each label counts once an entry, and is kept as it was
/// written first.
class HabitCounter {
 public:
  void add(const EntryForm& form);
  DigestHabits finish();

 private:
  void count(const SectionForm& section, std::set<std::string>& seen);

  DigestHabits habits_;
  std::vector<std::pair<std::string, std::string>> labels_;  // keys and labels, in the order of first sight
};

/// The habits of some entries, commonly those of one digest.
DigestHabits read_habits(std::span<const Entry* const> entries);

/// Whether there is anything in a section but white space.
bool is_filled(const Section& section);

}  // namespace daejo
