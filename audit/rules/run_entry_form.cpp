#include <cereal/archives/binary.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>
#include <utility>

#include "audit/rules/run_rules.h"
#include "base/error.h"

namespace daejo {

// As in findings/binary_form.cpp: each names all members of its type.

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
  std::ostringstream out;
  cereal::BinaryOutputArchive archive(out);
  archive(entries);
  return std::move(out).str();
}

std::vector<RunEntry> run_entries_from_bytes(std::string bytes) {
  std::istringstream in(std::move(bytes));
  std::vector<RunEntry> entries;
  try {
    cereal::BinaryInputArchive archive(in);
    archive(entries);
  } catch (const cereal::Exception&) {
    throw Error("Data that daejo put aside are not whole.");
  }
  return entries;
}

}  // namespace daejo
