#include "parsers/read_digest.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace daejo {
namespace {

TEST(GuessDigestFormat, goes_by_the_name_first) {
  EXPECT_EQ(guess_digest_format("a.md", "{"), DigestFormat::markdown);
  EXPECT_EQ(guess_digest_format("a.MARKDOWN", "<html"), DigestFormat::markdown);
  EXPECT_EQ(guess_digest_format("a.htm", ""), DigestFormat::html);
  EXPECT_EQ(guess_digest_format("a.HTML", "{"), DigestFormat::html);
  EXPECT_EQ(guess_digest_format("a.json", "# a"), DigestFormat::json);
}

TEST(GuessDigestFormat, goes_by_the_first_characters_else) {
  EXPECT_EQ(guess_digest_format("-", "\n {\"entries\": []}"), DigestFormat::json);
  EXPECT_EQ(guess_digest_format("-", "[ {\"id\": 1}]"), DigestFormat::json);
  EXPECT_EQ(guess_digest_format("-", "[]"), DigestFormat::json);
  EXPECT_EQ(guess_digest_format("-", "[link](https://arxiv.org)"), DigestFormat::markdown);
  EXPECT_EQ(guess_digest_format("a.txt", " <!DOCTYPE html>"), DigestFormat::html);
  EXPECT_EQ(guess_digest_format("a.txt", "## Daily Papers"), DigestFormat::markdown);
  EXPECT_EQ(guess_digest_format("a", ""), DigestFormat::markdown);
}

TEST(ParseDigest, reads_the_format_it_is_told) {
  EXPECT_EQ(
      parse_digest("### [A](https://arxiv.org/abs/2410.00001)\n\n요약이다.", "f", DigestFormat::markdown)
          .entries.size(),
      1U);
  EXPECT_EQ(parse_digest("<h3><a href='https://arxiv.org/abs/2410.00001'>A</a></h3><p>요약이다.</p>", "f",
                         DigestFormat::html)
                .entries.size(),
            1U);
  EXPECT_EQ(
      parse_digest(R"([{"id": "2410.00001", "summary": "요약"}])", "f", DigestFormat::json).entries.size(),
      1U);
  EXPECT_THROW(parse_digest("{", "f", DigestFormat::json), InputError);
}

}  // namespace
}  // namespace daejo
