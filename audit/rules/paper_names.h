#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo {

/// The words that a paper's record has, to look names of a summary up in.
class PaperNames {
 public:
  /// `paper_text`: title and abstract.
  PaperNames(std::string_view paper_text, const std::vector<std::string>& authors);
  PaperNames(const PaperNames&) = delete;
  PaperNames& operator=(const PaperNames&) = delete;

  /// Whether the record has a folded Latin word: with or without its hyphens, in its parts, in the singular,
  /// as an acronym that it spells out, or spelled out where it has the acronym.
  bool has(std::u32string_view word) const;

 private:
  void add(std::string_view text);
  void add_word(std::u32string_view word);
  bool has_simple(std::u32string_view word) const;
  bool is_spelled_out(std::u32string_view letters) const;
  bool starts_acronym(std::u32string_view letters, std::size_t first) const;

  std::deque<FoldedText> texts_;               ///< What the words are views of,
  std::deque<std::u32string> joined_;          ///< and these, words whose hyphens were taken out.
  std::vector<std::u32string_view> words_;     ///< Without hyphens, and their parts; ascending.
  std::vector<std::u32string_view> sequence_;  ///< The parts in order, for acronyms.
};

}  // namespace daejo
