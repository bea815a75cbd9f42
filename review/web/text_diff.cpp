#include "review/web/text_diff.h"

#include <algorithm>
#include <cstdint>

namespace daejo::review {
namespace {

using Words = std::vector<std::string_view>;
using Kind = DiffPart::Kind;

/// Splits a text into words, each with the white space after it.
Words words_of(std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n";
  Words words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find_first_of(white_space), text.size());
    const std::size_t end = std::min(text.find_first_not_of(white_space, space), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return words;
}

class Parts {
 public:
  void add(Kind kind, std::string_view text) {
    if (parts_.empty() || parts_.back().kind != kind) parts_.push_back({kind, {}});
    parts_.back().text += text;
  }
  std::vector<DiffPart> finish() { return std::move(parts_); }

 private:
  std::vector<DiffPart> parts_;
};

/// For each i and j, the length of the longest common subsequence of the words of `before` from i on and
/// those of `after` from j on.
class CommonLengths {
 public:
  CommonLengths(const Words& before, const Words& after)
      : width_(after.size() + 1), lengths_((before.size() + 1) * width_) {
    for (std::size_t i = before.size(); i-- > 0;) {
      for (std::size_t j = after.size(); j-- > 0;) {
        lengths_[i * width_ + j] =
            before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  std::uint32_t at(std::size_t i, std::size_t j) const { return lengths_[i * width_ + j]; }

 private:
  std::size_t width_;
  std::vector<std::uint32_t> lengths_;
};

void add_middle(const Words& before, const Words& after, Parts& parts) {
  constexpr std::size_t most_cells = 4'000'000;
  if (before.size() * after.size() > most_cells) {
    for (const std::string_view word : before) parts.add(Kind::removed, word);
    for (const std::string_view word : after) parts.add(Kind::added, word);
    return;
  }
  const CommonLengths common(before, after);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      parts.add(Kind::same, before[i]);
      ++i;
      ++j;
    } else if (i < before.size() && (j == after.size() || common.at(i + 1, j) >= common.at(i, j + 1))) {
      parts.add(Kind::removed, before[i++]);
    } else {
      parts.add(Kind::added, after[j++]);
    }
  }
}

}  // namespace

std::vector<DiffPart> text_diff(std::string_view before, std::string_view after) {
  Words old_words = words_of(before);
  Words new_words = words_of(after);
  Parts parts;
  const auto first = std::ranges::mismatch(old_words, new_words);
  for (auto word = old_words.begin(); word != first.in1; ++word) parts.add(Kind::same, *word);
  const Words old_rest(first.in1, old_words.end());
  const Words new_rest(first.in2, new_words.end());
  const auto last = std::mismatch(old_rest.rbegin(), old_rest.rend(), new_rest.rbegin(), new_rest.rend());
  add_middle(Words(old_rest.begin(), last.first.base()), Words(new_rest.begin(), last.second.base()), parts);
  for (auto word = last.first.base(); word != old_rest.end(); ++word) parts.add(Kind::same, *word);
  return parts.finish();
}

}  // namespace daejo::review
