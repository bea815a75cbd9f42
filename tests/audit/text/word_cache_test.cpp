#include "audit/text/word_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace daejo::audit {
namespace {

TEST(WordCache, numbers_words_in_the_order_in_which_it_sees_them) {
  WordCache words;
  EXPECT_EQ(words.find(U"models").number, 0U);
  EXPECT_EQ(words.find(U"음성을").number, 1U);
  EXPECT_EQ(words.find(U"models").number, 0U);
}

TEST(WordCache, knows_stems_stop_words_and_particles) {
  WordCache words;
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(words.find(U"models").stem, "model");
    EXPECT_FALSE(words.find(U"models").is_stop_word);
    EXPECT_TRUE(words.find(U"the").is_stop_word);
    EXPECT_EQ(words.find(U"음성에서").stem, "음성");
    EXPECT_EQ(words.find(U"음성에서").stem_length, 2U);
    EXPECT_TRUE(words.find(U"에서는").is_particle_tail);
    EXPECT_FALSE(words.find(U"음성").is_particle_tail);
  }
}

TEST(WordCache, reads_words_when_it_is_full_and_keeps_what_it_has) {
  WordCache words;
  std::u32string word = U"aaaa";
  const auto next = [&] {
    for (std::size_t at = 0; at < word.size() && word[at]++ == U'z'; ++at) word[at] = U'a';
  };
  while (words.find(word).number != no_word) next();
  EXPECT_EQ(words.find(U"aaaa").number, 0U);
  EXPECT_EQ(words.find(U"recognitions").number, no_word);
  EXPECT_EQ(words.find(U"recognitions").stem, "recognit");
}

TEST(WordCache, does_not_keep_a_word_that_is_too_long_to_be_one) {
  WordCache words;
  const std::u32string word(100, U'q');
  EXPECT_EQ(words.find(word).number, no_word);
  EXPECT_EQ(words.find(word).stem, std::string(100, 'q'));
}

/// Hashes all words of `beginning` and three more letters, a to z. Returns the size of the largest group
/// of hashes with the same lower 16 bits.
std::size_t most_in_one_bucket(const std::u32string& beginning) {
  std::vector<std::size_t> buckets(std::size_t{1} << 16U);
  for (char32_t first = U'a'; first <= U'z'; ++first) {
    for (char32_t second = U'a'; second <= U'z'; ++second) {
      for (char32_t third = U'a'; third <= U'z'; ++third)
        ++buckets[keyed_hash(beginning + first + second + third) % buckets.size()];
    }
  }
  return std::ranges::max(buckets);
}

TEST(KeyedHash, spreads_words_that_differ_only_in_their_last_letters) {
  for (std::size_t size = 0; size < 30; ++size)
    EXPECT_LE(most_in_one_bucket(std::u32string(size, U'a')), 12U) << size << " letters, then 17,576 ends";
}

TEST(KeyedHash, hashes_every_character) {
  for (std::size_t size = 1; size < 30; ++size) {
    const std::u32string word(size, U'a');
    for (std::size_t at = 0; at < size; ++at) {
      std::u32string other = word;
      other[at] = U'b';
      EXPECT_NE(keyed_hash(word), keyed_hash(other)) << size << ", " << at;
    }
    EXPECT_NE(keyed_hash(word), keyed_hash(word + U'a')) << size;
  }
}

}  // namespace
}  // namespace daejo::audit
