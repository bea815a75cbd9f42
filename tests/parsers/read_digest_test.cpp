#include "parsers/read_digest.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace daejo::parsers {
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
  EXPECT_EQ(guess_digest_format("a.wiki", "{{둘러보기}}\n== 논문 =="), DigestFormat::markdown);
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

TEST(KnownFormats, are_all_that_is_read) {
  const std::string text = "논문\n====\n\nhttps://arxiv.org/abs/2106.09685\n";
  for (const char* name : {"a.md", "a.TXT", "a", "-", "digest.2024-01-15", "a.qmd"})
    EXPECT_NO_THROW(require_known_format(name, text)) << name;
  for (const char* name : {"a.rst", "a.adoc", "a.bib", "a.tex", "a.toml", "a.opml"})
    EXPECT_THROW(require_known_format(name, text), InputError) << name;
  EXPECT_NO_THROW(require_known_format("a.cgi", "<!DOCTYPE html><p>논문</p>"));
  EXPECT_THROW(require_known_format("a.xml", "<?xml version=\"1.0\"?><opml><body/></opml>"), InputError);
  EXPECT_THROW(require_known_format("a.txt", "<?XML version=\"1.0\"?><opml><body/></opml>"), InputError);
  EXPECT_NO_THROW(require_known_format("a.xml", "<?xml version=\"1.0\"?><rss></rss>"));
}

TEST(KnownFormats, do_not_hide_a_text_in_attributes) {
  std::string page = "<html><body>";
  for (const char* id : {"2106.09685", "2205.14135"}) {
    page +=
        std::string("<a href=\"https://arxiv.org/abs/") + id +
        "\" title=\"가중치를 고정하고 저랭크 행렬만 학습해 미세 조정에 드는 메모리를 크게 줄이는 방법을 제안하며 "
        "성능도 지킨다.\">PDF</a>";
  }
  EXPECT_THROW(parse_digest(page + "</body></html>", "a.html", DigestFormat::html), InputError);
}

}  // namespace
}  // namespace daejo::parsers
