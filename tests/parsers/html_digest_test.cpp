#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.h"
#include "base/utf8.h"
#include "parsers/blocks/block.h"
#include "parsers/html_guard.h"
#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"
#include "tests/support/expected_time.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Digest parse(std::string_view source, const std::string& file = "digest.html") {
  Digest digest = parse_digest(source, file, DigestFormat::html);
  expect_sound_places(digest, source);
  return digest;
}

std::string error_of(const std::string& source) {
  try {
    parse_digest(source, "digest.html", DigestFormat::html);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(HtmlDigest, reads_headings_with_lists) {
  const std::string source = R"(<!DOCTYPE html>
<html><head><title>x</title><style>h3 { color: red }</style></head><body>
<nav><a href="https://arxiv.org/abs/2410.99999">메뉴</a></nav>
<h2>Daily Papers (2024-10-17)</h2>
<h3><a href="https://arxiv.org/abs/2410.00001">A <em>Title</em></a></h3>
<p><img src="t.png"></p>
<p>Vote: 12</p>
<p>Authors: A. One, B. Two</p>
<ul>
  <li><strong>What's New</strong>: 새로운 방법을
      제안한다 &amp; 빠르다.</li>
  <li><b>Technical Details:</b> 구조는<ul><li>하나</li><li>둘</li></ul></li>
</ul>
<script>var x = "<h3>no</h3>";</script>
<h3><a href="https://arxiv.org/pdf/2410.00002">B</a></h3>
<p>문단이다.</p>
</body></html>)";
  const Digest digest = parse(source);
  ASSERT_THAT(digest.entries, SizeIs(2));
  const Entry& entry = digest.entries[0];
  EXPECT_EQ(entry.title, "A Title");
  EXPECT_EQ(entry.date, "2024-10-17");
  EXPECT_EQ(entry.votes, 12);
  EXPECT_EQ(entry.thumbnail, "t.png");
  EXPECT_EQ(entry.line, 5U);
  EXPECT_THAT(entry.authors, ElementsAre("A. One", "B. Two"));
  ASSERT_THAT(entry.sections, SizeIs(2));
  EXPECT_EQ(entry.sections[0].label, "What's New");
  EXPECT_EQ(entry.sections[0].text, "새로운 방법을 제안한다 & 빠르다.");
  EXPECT_EQ(entry.sections[0].line, 10U);
  EXPECT_EQ(entry.sections[1].label, "Technical Details");
  EXPECT_EQ(entry.sections[1].text, "구조는\n하나\n둘");
  const Section& section = entry.sections[0];
  EXPECT_EQ(source_offset(section, section.text.find("빠르다")), source.find("빠르다"));
  EXPECT_TRUE(section.source.of(source).starts_with("<li><strong>"));
  EXPECT_TRUE(section.source.of(source).ends_with("</li>"));
  EXPECT_EQ(digest.entries[1].id, (ArxivId{"2410.00002", 0}));
  EXPECT_EQ(digest.entries[1].sections[0].text, "문단이다.");
}

TEST(HtmlDigest, reads_articles_with_the_link_outside_the_heading) {
  const Digest digest = parse(
      "<article><h2>First</h2><a href='https://arxiv.org/abs/2410.00001'>arXiv</a><p>첫째 논문은 새로운 "
      "방법을 제안합니다.</p></article>"
      "<article><a href='https://huggingface.co/papers/2410.00002'>Second</a><p>둘째 논문은 데이터를 "
      "공개하고 설명합니다.</p></article>");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].title, "First");
  EXPECT_EQ(digest.entries[0].id, (ArxivId{"2410.00001", 0}));
  EXPECT_EQ(digest.entries[1].title, "Second");
  EXPECT_EQ(digest.entries[1].id, (ArxivId{"2410.00002", 0}));
  EXPECT_THAT(summary_text(digest.entries[1]), HasSubstr("데이터를 공개하고"));
}

TEST(HtmlDigest, does_not_give_a_page_wide_article_one_paper) {
  const Digest digest = parse(
      "<article><h1>2024-10-17</h1><h3><a href='https://arxiv.org/abs/2410.00001'>A</a></h3><p>하나</p></article>");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "A");
  EXPECT_EQ(digest.entries[0].date, "2024-10-17");
}

TEST(HtmlDigest, keeps_entries_without_an_identifier) {
  const Digest digest = parse("<h2>2024-10-17</h2><h3>No Link</h3><p>요약이다.</p>");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].id, std::nullopt);
  EXPECT_EQ(summary_text(digest.entries[0]), "요약이다.");
}

TEST(HtmlDigest, reads_text_in_plain_boxes_and_definition_lists) {
  const Digest digest = parse(
      "<h3><a href='https://arxiv.org/abs/2410.00001'>A</a></h3><div>상자 글<br>둘째 줄</div><dl><dt>What's New:</dt><dd>값이다.</dd></dl>");
  ASSERT_THAT(digest.entries, SizeIs(1));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(2));
  EXPECT_EQ(digest.entries[0].sections[0].text, "상자 글\n둘째 줄");
  EXPECT_EQ(digest.entries[0].sections[1].label, "What's New");
  EXPECT_EQ(digest.entries[0].sections[1].text, "값이다.");
}

TEST(HtmlDigest, reads_broken_markup) {
  const Digest digest = parse(
      "<h3><a href='https://arxiv.org/abs/2410.00001'>A</h3><ul><li><b>What's New</b>: 하나<li>둘 <i>셋</ul></p></div>");
  ASSERT_THAT(digest.entries, SizeIs(1));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(2));
  EXPECT_EQ(digest.entries[0].sections[1].text, "둘 셋");
}

TEST(HtmlDigest, takes_an_emphasised_line_below_a_Korean_heading_for_the_title) {
  const Digest digest = parse(
      "<table><tr><td><span>음성</span></td></tr><tr><td><h2>회의를 끝까지 듣는 귀</h2>"
      "<div><i>Rotating Caches for Small Speech Recognizers</i></div></td></tr>"
      "<tr><td><p>돌려 쓰는 캐시로 작은 음성 인식기의 메모리를 40% 줄였어요.</p></td></tr>"
      "<tr><td><a href='https://arxiv.org/abs/2410.00001'>논문 읽기</a></td></tr></table>");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "Rotating Caches for Small Speech Recognizers");
  EXPECT_EQ(digest.entries[0].translated_title, "회의를 끝까지 듣는 귀");
  EXPECT_EQ(summary_text(digest.entries[0]), "돌려 쓰는 캐시로 작은 음성 인식기의 메모리를 40% 줄였어요.");
}

TEST(HtmlDigest, takes_lines_that_a_style_makes_bold_for_titles) {
  const std::vector<std::string> titles = {"Rotating Caches for Small Speech Recognizers",
                                           "Learning to Prune Orchard Trees", "Tide Models That Forget"};
  const std::vector<std::string> headlines = {"회의를 끝까지 듣는다", "가지치기를 배우는 로봇",
                                              "낡은 폭풍은 잊자"};
  const std::vector<std::string> texts = {"돌려 쓰는 캐시로 작은 음성 인식기의 메모리를 40% 줄였어요.",
                                          "정답이 적어도 숙련자와 91% 같은 가지를 골랐어요.",
                                          "자료의 나이에 따라 무게를 낮추어 오차가 12% 작아졌어요."};
  std::string source = "<table><tr><td>";
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string id = "2410.0000" + std::to_string(i + 1);
    source += "<table><tr><td>" + std::to_string(i + 1) +
              "</td><td><div style='font-size:19px; font-weight: 700'>" + headlines[i] +
              "</div><div style='font-size:12px'>" + titles[i] +
              "<br>Ada Lindqvist, Minseo Gu, Yerin Halloran et al. · arXiv " + id + " · cs.CL</div><p>" +
              texts[i] + "</p><p><a href='https://arxiv.org/abs/" + id +
              "'>논문 읽기</a></p></td></tr></table><hr>";
  }
  const Digest digest = parse(source + "</td></tr></table>");
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(titles.size()));
  for (std::size_t i = 0; i < titles.size(); ++i) {
    EXPECT_EQ(digest.entries[i].title, titles[i]);
    EXPECT_EQ(summary_text(digest.entries[i]), texts[i]);
  }
}

TEST(HtmlDigest, refuses_deep_nesting_with_its_line) {
  std::string deep = "<p>x</p>\n";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_THAT(error_of(deep), HasSubstr("digest.html:2:"));
  EXPECT_THAT(error_of(deep), HasSubstr("nests deeper than 128"));
}

TEST(HtmlDigest, counts_depth_as_the_parser_does) {
  for (const std::string part : {"<p-x>", "<div></x>", "<rt>", "<optgroup>", "<svg><td>", "<math><td>",
                                 "<div/>", "<svg><title><div></title>", "<!--><div>", "<noscript><div>",
                                 "<object></div><div>", "<template><td>", "<table><tr><td><div>"}) {
    std::string source;
    for (int i = 0; i < 100'000; ++i) source += part;
    EXPECT_NO_FATAL_FAILURE(error_of(source)) << part;
  }
}

TEST(HtmlDigest, loses_no_entry_to_what_never_ends) {
  for (const std::string opener :
       {"<!-- note", "<script>", "<style>", "<textarea>", "<svg>", "<title>", "<xmp>"}) {
    const Digest digest =
        parse(opener + "\n<h3><a href='https://arxiv.org/abs/2410.00001'>A</a></h3><p>요약</p>");
    EXPECT_THAT(digest.entries, SizeIs(1)) << opener;
  }
}

TEST(HtmlDigest, takes_many_items_without_end_tags) {
  std::string source = "<h3><a href='https://arxiv.org/abs/2410.00001'>A</a></h3><ul>";
  for (int i = 0; i < 2'000; ++i) source += "<li>항목<p>글";
  EXPECT_EQ(error_of(source), "");
}

TEST(HtmlDigest, refuses_formatting_that_would_multiply) {
  std::string source;
  for (int i = 0; i < 100; ++i) source += "<b a" + std::to_string(i) + ">";
  for (int i = 0; i < 100'000; ++i) source += "<p>x";
  EXPECT_THAT(error_of(source), HasSubstr("formatting tags open"));
}

/// An HTML parser moves text that is not allowed in a table to a place before the table, so the order after
/// parsing differs from the order in the source.
TEST(HtmlDigest, keeps_places_in_order_where_text_is_misplaced_in_a_table) {
  for (const std::string body :
       {"<table><td>셀<tr>밖", "<li><table><td>셀<tr>밖", "<table>앞<tr><td>안<td>둘</table>뒤",
        "<table><tr><p>하나<td><li>둘</li>셋<tr>넷<p>다섯"}) {
    const std::string source = "<h3>2410.00001</h3>" + body;
    const Digest digest = parse(source);
    ASSERT_THAT(digest.entries, SizeIs(1)) << body;
    expect_sound_places(digest, source);
  }
}

TEST(HtmlDigest, ends_soon_on_odd_input) {
  for (const std::string part :
       {"<", "&", "<!--", "<script>", "</div>", "&amp;", "<table>", "<p>", "<a href=x></a>", "<h3>x</h3>"}) {
    std::string source;
    for (int i = 0; i < 20'000; ++i) source += part;
    EXPECT_LT(test::processor_seconds([&] { error_of(source); }), 1 * test::slowness) << part;
  }
  error_of("");
  error_of(std::string("a\0b<p>\xFF\xFE", 8));
}

TEST(HtmlGuard, ends_an_element_only_at_a_tag_with_its_whole_name) {
  EXPECT_EQ(guard_html("<title>A</titles>B</TITLE >C", "digest.html"), std::string(27, ' ') + "C");
}

TEST(HtmlBlocks, end_a_link_where_its_tag_ends) {
  const BlockTree tree = read_html(
      "<p><a href='https://arxiv.org/abs/2410.00001'>A <b data-arxiv='2410.00002'>Kite</b> Flies</a> high</p>",
      "digest.html");
  const auto has_links = [](const Block& block) { return !block.content.links.empty(); };
  const auto found = std::ranges::find_if(tree.blocks, has_links);
  ASSERT_NE(found, tree.blocks.end());
  EXPECT_EQ(found->content.links.front().text.of(found->content.text), "A Kite Flies");
}

TEST(HtmlBlocks, replace_characters_beyond_unicode) {
  const BlockTree tree = read_html("<p>가나다 &#xFFFFFFAB; 라마바 &#0; 사</p>", "digest.html");
  for (const Block& block : tree.blocks)
    EXPECT_EQ(first_invalid_utf8(block.content.text), std::nullopt) << block.content.text;
}

}  // namespace
}  // namespace daejo::parsers
