#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace daejo::parsers {

/// The words of a label in lower case: "summary" and "ko" for "summaryKo" and "Summary (KO)". An apostrophe
/// and a semicolon do not end a word, so "TL;DR" is "tldr". Labels are looked up for every line of a digest,
/// so the words are stored without allocating memory.
class LabelWords {
 public:
  /// Only this many bytes of a label are read.
  static constexpr std::size_t longest_label = 200;

  explicit LabelWords(std::string_view label);

  std::size_t count() const { return count_; }
  std::string_view word(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return joined().substr(begin, ends_[i] - begin);
  }
  /// All words without the spaces between them.
  std::string_view joined() const { return {letters_.data(), size_}; }

  template <typename Predicate>
  bool all_words(const Predicate& predicate) const {
    for (std::size_t i = 0; i < count_; ++i) {
      if (!predicate(word(i))) return false;
    }
    return true;
  }
  /// Whether one of the words is `wanted`.
  bool has(std::string_view wanted) const {
    return !all_words([&](std::string_view word) { return word != wanted; });
  }
  bool has_any(std::span<const std::string_view> list) const {
    return !all_words([&](std::string_view word) { return std::ranges::find(list, word) == list.end(); });
  }

 private:
  void end_word() {
    const std::size_t begin = count_ == 0 ? 0 : ends_[count_ - 1];
    if (size_ > begin) ends_[count_++] = static_cast<std::uint8_t>(size_);
  }

  std::array<char, longest_label> letters_{};
  std::array<std::uint8_t, longest_label> ends_{};  ///< Where each word ends in `letters_`.
  std::size_t size_ = 0;
  std::size_t count_ = 0;
};

}  // namespace daejo::parsers
