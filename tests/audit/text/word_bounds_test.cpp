#include "audit/text/word_bounds.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  WordBounds words;
  words.find(text);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < words.bounds().size(); i += 2) {
    found.push_back(text.substr(words.bounds()[i], words.bounds()[i + 1] - words.bounds()[i]));
  }
  return found;
}

TEST(WordBounds, cut_at_the_spaces_and_line_breaks_of_ascii) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of(" \t\n\v\f\r "), Words{});
  EXPECT_EQ(words_of("one\ttwo \n세 번째"), (Words{"one", "two", "세", "번째"}));
  EXPECT_EQ(words_of(std::string("a\0b", 3)), (Words{std::string("a\0b", 3)})) << "only spaces cut";
}

TEST(WordBounds, are_the_same_wherever_a_block_of_64_bytes_ends) {
  for (std::size_t before = 0; before < 140; ++before) {
    const std::string lead(before, ' ');
    EXPECT_EQ(words_of(lead + "word"), std::vector<std::string>{"word"}) << before;
    EXPECT_EQ(words_of(lead + "one two "), (std::vector<std::string>{"one", "two"})) << before;
    const std::string long_word(before + 1, 'x');
    EXPECT_EQ(words_of(long_word), std::vector<std::string>{long_word});
  }
}

/// Whether a word of 64 bytes with something at one place is plain, from every place in a block.
void expect_plain(const std::string& piece, bool plain) {
  for (std::size_t before = 0; before < 70; ++before) {
    for (const std::size_t at : {std::size_t{0}, std::size_t{30}, WordBounds::longest - piece.size()}) {
      std::string word(WordBounds::longest, 'a');
      word.replace(at, piece.size(), piece);
      const std::string text = std::string(before, '1') + word + std::string(70, '1');
      WordBounds words;
      words.find(text);
      EXPECT_EQ(words.is_plain(before, before + word.size()), plain)
          << piece << " at " << at << " of " << before;
    }
  }
}

TEST(WordBounds, tell_plain_words_from_those_with_digits_tags_and_what_folds) {
  expect_plain("", true);
  expect_plain("한글", true);
  expect_plain("-.(]", true);
  for (const char* unusual : {"0", "9", "<", "é", "“", "Ａ"}) expect_plain(unusual, false);
}

}  // namespace
}  // namespace daejo
