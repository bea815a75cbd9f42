#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo::audit {

/// The words in a paper's title, abstract and authors, for looking up names in a summary.
class PaperNames {
 public:
  /// `paper_text` has the title and the abstract.
  PaperNames(std::string_view paper_text, const std::vector<std::string>& authors);
  PaperNames(const PaperNames&) = delete;
  PaperNames& operator=(const PaperNames&) = delete;

  /// Whether the paper has a folded Latin word. The paper may write the word with other hyphens or in the
  /// singular, may have its hyphenated parts in different places, or may spell it out if it is an acronym.
  bool has(std::u32string_view word) const;

 private:
  void add(std::string_view text);
  void add_word(std::u32string_view word);
  bool has_simple(std::u32string_view word) const;
  bool is_spelled_out(std::u32string_view letters) const;
  bool starts_acronym(std::u32string_view letters, std::size_t first) const;

  std::deque<FoldedText> texts_;       ///< The texts to which the words refer.
  std::deque<std::u32string> joined_;  ///< Words without their hyphens, to which `words_` refer as well.
  /// Words without hyphens, and the parts of hyphenated words; sorted.
  std::vector<std::u32string_view> words_;
  std::vector<std::u32string_view> sequence_;  ///< The parts in reading order, for acronyms.
};

}  // namespace daejo::audit
