#include "audit/text/english_word.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace daejo::audit {
namespace {

TEST(EnglishStem, is_the_same_for_a_words_inflections) {
  for (const std::string word : {"model", "models", "modeling", "modeled"})
    EXPECT_EQ(english_stem(word), "model");
  EXPECT_EQ(english_stem("transformers"), english_stem("transformer"));
  EXPECT_EQ(std::string(english_stem("training")), english_stem("trained"));
}

TEST(EnglishStem, of_anything_but_plain_letters_is_the_word_itself) {
  for (const std::string word : {"gpt4", "naïve", "α", "3d", "", "don't"})
    EXPECT_EQ(english_stem(word), word);
}

TEST(EnglishStem, is_the_same_in_every_thread) {
  std::vector<std::string> stems(4);
  std::vector<std::thread> threads;
  threads.reserve(stems.size());
  for (std::string& stem : stems) {
    threads.emplace_back([&stem] {
      for (int i = 0; i < 1000; ++i) stem = english_stem("segmentations");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& stem : stems) EXPECT_EQ(stem, "segment");
}

TEST(StopWords, say_nothing_of_a_paper) {
  for (const std::string_view word : {"the", "of", "we", "which", "is"})
    EXPECT_TRUE(is_stop_word(word)) << word;
  for (const std::string_view word : {"model", "attention", "new", "", "THE"})
    EXPECT_FALSE(is_stop_word(word)) << word;
}

}  // namespace
}  // namespace daejo::audit
