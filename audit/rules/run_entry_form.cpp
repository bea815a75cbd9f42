#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <utility>

#include "audit/rules/run_rules.h"
#include "findings/cereal_bytes.h"

namespace daejo::audit {

// cereal finds these functions by argument-dependent lookup, so they are in the namespace of their types.
// Each one unpacks all members of its type, so forgetting to add a new member here is a compile error.

template <typename Archive>
void serialize(Archive& archive, SectionForm& section) {
  auto& [key, label, is_stopped, is_korean] = section;
  archive(key, label, is_stopped, is_korean);
}

template <typename Archive>
void serialize(Archive& archive, EntryForm& form) {
  auto& [sections, is_mixed] = form;
  archive(sections, is_mixed);
}

template <typename Archive>
void serialize(Archive& archive, TwinFinder::Sketches& sketches) {
  auto& [paper, passages] = sketches;
  archive(paper, passages);
}

template <typename Archive>
void serialize(Archive& archive, RunEntry& entry) {
  auto& [verdict, form, sketches, paper, sentences] = entry;
  archive(verdict, form, sketches, paper, sentences);
}

std::string to_bytes(const std::vector<RunEntry>& entries) {
  return cereal_to_bytes(entries);
}

std::vector<RunEntry> run_entries_from_bytes(std::string bytes) {
  return cereal_from_bytes<std::vector<RunEntry>>(std::move(bytes));
}

}  // namespace daejo::audit
