#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "parsers/paper.h"

namespace daejo {

/// The words that a paper's record has, to look names of a summary up in.
class PaperNames {
 public:
  /// `paper_text`: title and abstract.
  PaperNames(std::string_view paper_text, const std::vector<std::string>& authors);

  /// Whether the record has a folded Latin word: with or without its hyphens, in its parts, in the singular,
  /// as an acronym that it spells out, or spelled out where it has the acronym.
  bool has(std::u32string_view word) const;

 private:
  void add(std::string_view text);
  void add_word(std::u32string_view word);
  bool has_simple(std::u32string_view word) const;
  bool is_spelled_out(std::u32string_view letters) const;
  bool starts_acronym(std::u32string_view letters, std::size_t first) const;

  std::unordered_set<std::u32string> joined_;  ///< Words without hyphens, and their parts.
  std::vector<std::u32string> sequence_;       ///< The parts in order, for acronyms.
};

}  // namespace daejo
