#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo::audit {

/// The words of a paper, for looking up names in a summary.
class PaperNames {
 public:
  /// `paper_text` has the title, the abstract and any other text whose names count as the paper's.
  PaperNames(std::string_view paper_text, const std::vector<std::string>& authors);
  PaperNames(const PaperNames&) = delete;
  PaperNames& operator=(const PaperNames&) = delete;

  /// Whether the paper has a folded Latin word, apart from hyphens and a plural s. A hyphenated word is also
  /// found if the paper has each of its parts; a part of digits alone need not be there. An acronym of at
  /// most eight letters is also found if the paper spells it out.
  bool has(std::u32string_view word) const;

 private:
  void add(std::string_view text);
  void add_word(std::u32string_view word);
  bool has_simple(std::u32string_view word) const;
  bool is_spelled_out(std::u32string_view letters) const;
  bool starts_acronym(std::u32string_view letters, std::size_t first) const;

  std::deque<FoldedText> texts_;  ///< The texts into which `words_` and `sequence_` point.
  /// Hyphenated words without their hyphens, into which `words_` points as well.
  std::deque<std::u32string> joined_;
  /// All words and parts of hyphenated words, without hyphens and plural s; sorted.
  std::vector<std::u32string_view> words_;
  /// All words and parts of hyphenated words in reading order, for acronyms.
  std::vector<std::u32string_view> sequence_;
};

}  // namespace daejo::audit
