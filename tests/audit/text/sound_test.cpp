#include "audit/text/sound.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>

#include "audit/text/folded_text.h"
#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

std::string hangul_sound(std::string_view word) {
  return sound_of_hangul(fold(word).characters);
}

TEST(Sound, of_a_loanword_is_like_that_of_its_origin) {
  struct Case {
    std::string_view hangul;
    std::string_view latin;
  };
  const Case cases[] = {
      {"트랜스포머", "transformer"}, {"벤치마크", "benchmark"},  {"토크나이저", "tokenizer"},
      {"어텐션", "attention"},       {"프롬프트", "prompt"},     {"디퓨전", "diffusion"},
      {"인코더", "encoder"},         {"스테이블", "stable"},     {"알고리즘", "algorithm"},
      {"파라미터", "parameter"},     {"멀티모달", "multimodal"}, {"하이퍼파라미터", "hyperparameter"},
  };
  for (const Case& c : cases) {
    EXPECT_TRUE(sounds_alike(hangul_sound(c.hangul), sound_of_latin(c.latin)))
        << c.latin << ": " << hangul_sound(c.hangul) << ' ' << sound_of_latin(c.latin);
  }
}

TEST(Sound, is_of_consonants_alone) {
  EXPECT_EQ(hangul_sound("트랜스포머"), "TLNSPM");
  EXPECT_EQ(sound_of_latin("transformer"), "TLNSPM");
  EXPECT_EQ(hangul_sound("아이오"), "");
  EXPECT_EQ(sound_of_latin("aeiou"), "");
  EXPECT_EQ(sound_of_latin("4"), "");
  EXPECT_EQ(sound_of_latin("b-4b"), sound_of_latin("bb"));
}

TEST(Sound, is_alike_where_it_is_equal_or_one_edit_apart_and_long_enough) {
  struct Case {
    std::string_view a;
    std::string_view b;
    bool alike;
  };
  const Case cases[] = {
      {"TKN", "TKN", true},      {"TK", "TK", false},       {"TKNS", "TKNM", false},
      {"TKNSM", "TKNSP", true},  {"TKNSM", "TKNSMP", true}, {"TKNSM", "TKNS", false},
      {"TKNSM", "TKNPP", false}, {"TKNSM", "KTNSM", false}, {"TKNSMPL", "TKNSM", false},
      {"", "", false},           {"PTKNSM", "TKNSM", true},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(sounds_alike(c.a, c.b), c.alike) << c.a << ' ' << c.b;
    EXPECT_EQ(sounds_alike(c.b, c.a), c.alike) << c.b << ' ' << c.a;
  }
}

TEST(Sound, of_hostile_texts_is_no_longer_than_they_are) {
  for (const std::string& text : test::hostile_texts()) {
    const std::u32string characters = fold(text).characters;
    EXPECT_LE(sound_of_hangul(characters).size(), 2 * characters.size());
    EXPECT_LE(sound_of_latin(text).size(), 2 * text.size());
  }
}

TEST(CorpusSound, finds_three_quarters_of_loanwords_and_hardly_ever_another) {
  std::ifstream file(std::string(DAEJO_CORPUS_DIR) + "/loanwords.tsv");
  if (!file) GTEST_SKIP() << "The list of loanwords is not at " << DAEJO_CORPUS_DIR << ".";
  std::vector<std::pair<std::string, std::string>> sounds;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos);
    sounds.emplace_back(hangul_sound(line.substr(0, tab)),
                        sound_of_latin(test::folded(line.substr(tab + 1))));
  }
  std::size_t long_enough = 0;
  std::size_t found = 0;
  std::size_t mistaken = 0;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    if (sounds[i].first.size() < 3) continue;
    ++long_enough;
    found += sounds_alike(sounds[i].first, sounds[i].second) ? 1U : 0U;
    const auto& other = sounds[(i * 7919 + 13) % sounds.size()];
    mistaken += sounds_alike(sounds[i].first, other.second) ? 1U : 0U;
  }
  EXPECT_GT(found * 4, long_enough * 3);
  EXPECT_LT(mistaken * 200, long_enough);
}

}  // namespace
}  // namespace daejo::audit
