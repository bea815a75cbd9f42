#include "audit/rules/paper_names.h"

#include <algorithm>
#include <array>

#include "audit/text/tokens.h"

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

constexpr std::u32string_view joints = U"-_.";

std::u32string without_joints(std::u32string_view word) {
  std::u32string joined(word);
  std::erase_if(joined, [](char32_t c) { return joints.find(c) != std::u32string_view::npos; });
  return joined;
}

std::u32string_view singular(std::u32string_view word) {
  constexpr std::size_t shortest = 3;
  return word.size() >= shortest && word.back() == U's' ? word.substr(0, word.size() - 1) : word;
}

/// Calls `use` with each part of a word between hyphens, underscores and points.
template <typename Use>
void for_each_part(std::u32string_view word, Use use) {
  for (std::size_t begin = 0; begin <= word.size();) {
    const std::size_t end = std::min(word.find_first_of(joints, begin), word.size());
    if (end > begin) use(word.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// Whether a word may be left out of an acronym.
bool is_small_word(std::u32string_view word) {
  constexpr std::array small = {U"of"sv, U"the"sv, U"and"sv, U"for"sv, U"from"sv, U"with"sv, U"in"sv,
                                U"a"sv,  U"an"sv,  U"to"sv,  U"on"sv,  U"by"sv,   U"via"sv,  U"as"sv};
  return std::ranges::find(small, word) != small.end();
}

}  // namespace

PaperNames::PaperNames(std::string_view paper_text, const std::vector<std::string>& authors) {
  add(paper_text);
  for (const std::string& author : authors) add(author);
  std::ranges::sort(words_);
}

void PaperNames::add(std::string_view text) {
  const FoldedText& folded = texts_.emplace_back(fold(text));
  for (const Token& token : tokenize(folded)) {
    if (token.kind != TokenKind::hangul) add_word(token.of(folded));
  }
}

void PaperNames::add_word(std::u32string_view word) {
  if (word.find_first_of(joints) != std::u32string_view::npos) {
    words_.push_back(singular(joined_.emplace_back(without_joints(word))));
  }
  for_each_part(word, [&](std::u32string_view part) {
    words_.push_back(singular(part));
    sequence_.push_back(part);
  });
}

bool PaperNames::has(std::u32string_view word) const {
  if (has_simple(word)) return true;
  bool all = true;
  for_each_part(word, [&](std::u32string_view part) {
    const bool digits = std::ranges::all_of(part, [](char32_t c) { return c >= U'0' && c <= U'9'; });
    all = all && (digits || has_simple(part));
  });
  return all && word.find_first_of(joints) != std::u32string_view::npos;
}

bool PaperNames::has_simple(std::u32string_view word) const {
  const std::u32string joined = without_joints(word);
  return std::ranges::binary_search(words_, singular(joined)) || is_spelled_out(singular(joined)) ||
         is_spelled_out(joined);
}

bool PaperNames::is_spelled_out(std::u32string_view letters) const {
  constexpr std::size_t longest = 8;
  if (letters.size() < 2 || letters.size() > longest) return false;
  for (std::size_t first = 0; first < sequence_.size(); ++first) {
    if (sequence_[first][0] == letters[0] && starts_acronym(letters, first)) return true;
  }
  return false;
}

/// Whether the beginnings of the words from `first` on spell the letters. The last of these words gives one
/// letter, and any other gives up to three. Small words may be skipped.
bool PaperNames::starts_acronym(std::u32string_view letters, std::size_t first) const {
  constexpr std::size_t most_of_a_word = 3;
  if (letters.empty()) return true;
  if (first >= sequence_.size()) return false;
  const std::u32string_view word = sequence_[first];
  const std::size_t most = std::min({most_of_a_word, word.size(), letters.size()});
  for (std::size_t length = 1; length <= most && word[length - 1] == letters[length - 1]; ++length) {
    if (length < letters.size() || length == 1) {
      if (starts_acronym(letters.substr(length), first + 1)) return true;
    }
  }
  return is_small_word(word) && starts_acronym(letters, first + 1);
}

}  // namespace daejo::audit
