#include "project/glob.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo::project {
namespace {

struct Sample {
  std::string pattern;
  std::string path;
  bool matches;
};

void PrintTo(const Sample& sample, std::ostream* out) {
  *out << sample.pattern << " on " << sample.path;
}

struct Glob : testing::TestWithParam<Sample> {};

TEST_P(Glob, matches_as_gitignore_does) {
  EXPECT_EQ(glob_matches(GetParam().pattern, GetParam().path), GetParam().matches);
}

INSTANTIATE_TEST_SUITE_P(
    Samples, Glob,
    testing::Values(
        Sample{"*.md", "a.md", true}, Sample{"*.md", "deep/down/a.md", true},
        Sample{"*.md", "a.md.txt", false}, Sample{"drafts", "drafts/a.md", true},
        Sample{"drafts/", "news/drafts/a.md", true}, Sample{"drafts", "my-drafts/a.md", false},
        Sample{"news/drafts", "news/drafts/a.md", true}, Sample{"news/drafts", "old/news/drafts/a.md", false},
        Sample{"/drafts", "drafts/a.md", true}, Sample{"/drafts", "news/drafts/a.md", false},
        Sample{"news/*.md", "news/a.md", true}, Sample{"news/*.md", "news/2024/a.md", false},
        Sample{"news/**/a.md", "news/a.md", true}, Sample{"news/**/a.md", "news/2024/10/a.md", true},
        Sample{"**/2024/**", "news/2024/a.md", true}, Sample{"2024-1?.md", "2024-10.md", true},
        Sample{"2024-1?.md", "2024-1.md", false}, Sample{"2024-[01]*.md", "2024-10.md", true},
        Sample{"2024-[!1]*.md", "2024-10.md", false}, Sample{"./news/*.md", "news/a.md", true},
        Sample{"", "a.md", false}, Sample{"/", "a.md", false}, Sample{"요약/", "요약/a.md", true}));

TEST(GlobTime, is_bounded_for_any_pattern) {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "**/*a*/";
  std::string path;
  for (int i = 0; i < 400; ++i) path += "aaaaaaaa/";
  EXPECT_FALSE(glob_matches(pattern + "b", path));
}

TEST(IsGlob, is_what_holds_a_character_of_patterns) {
  for (const char* text : {"*.md", "day?.md", "[ab].md"}) EXPECT_TRUE(is_glob(text)) << text;
  for (const char* text : {"", "a.md", "news/{a}.md"}) EXPECT_FALSE(is_glob(text)) << text;
}

}  // namespace
}  // namespace daejo::project
