#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Digest parse(std::string_view source, const std::string& file = "digest.md") {
  Digest digest = parse_digest(source, file, DigestFormat::markdown);
  expect_sound_places(digest, source);
  return digest;
}

/// The sections that the parser makes of `body` below the heading of a single paper.
std::vector<Section> sections_of(const std::string& body) {
  const Digest digest =
      parse("## Daily Papers (2024-10-17)\n\n### [T](https://arxiv.org/abs/2410.00001)\n\n" + body);
  EXPECT_THAT(digest.entries, SizeIs(1));
  return digest.entries.empty() ? std::vector<Section>() : digest.entries[0].sections;
}

std::string text_of(const std::string& body) {
  const auto sections = sections_of(body);
  return sections.size() == 1 ? sections[0].text : "not one section";
}

TEST(MarkdownDigest, reads_a_whole_entry) {
  const std::string source =
      "## Daily Papers (2024-10-17)\n\n"
      "### [A *Fine* Title](https://arxiv.org/abs/2410.12405v2)\n\n"
      "![](https://example.com/2410.12405.png)\n\n"
      "Vote: 39\n\n"
      "Authors: Ada Lovelace, +, Alan Turing\n\n"
      "- **What's New**: 새로운 방법을 제안합니다.\n"
      "- **Technical Details**: 구조를 설명합니다.\n";
  const Digest digest = parse(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  const Entry& entry = digest.entries[0];
  EXPECT_EQ(entry.title, "A Fine Title");
  EXPECT_EQ(entry.id, (ArxivId{"2410.12405", 2}));
  EXPECT_EQ(entry.link, "https://arxiv.org/abs/2410.12405v2");
  EXPECT_THAT(entry.authors, ElementsAre("Ada Lovelace", "Alan Turing"));
  EXPECT_EQ(entry.votes, 39);
  EXPECT_EQ(entry.thumbnail, "https://example.com/2410.12405.png");
  EXPECT_EQ(entry.date, "2024-10-17");
  EXPECT_EQ(entry.line, 3U);
  ASSERT_THAT(entry.sections, SizeIs(2));
  EXPECT_EQ(entry.sections[0].label, "What's New");
  EXPECT_EQ(entry.sections[0].text, "새로운 방법을 제안합니다.");
  EXPECT_EQ(entry.sections[1].line, 12U);
  EXPECT_TRUE(entry.source.of(source).starts_with("### [A"));
  EXPECT_TRUE(entry.summary.of(source).starts_with("- **What's New**"));
  EXPECT_TRUE(entry.summary.of(source).ends_with("설명합니다."));
  EXPECT_EQ(entry.sections[1].source.of(source), "- **Technical Details**: 구조를 설명합니다.");
  EXPECT_EQ(summary_text(entry), "새로운 방법을 제안합니다.\n구조를 설명합니다.");
  EXPECT_TRUE(has_korean_text(entry));
  EXPECT_THAT(digest.problems, IsEmpty());
}

TEST(MarkdownDigest, takes_plain_bullets_with_nested_points) {
  const auto sections = sections_of(
      "- 첫째 문장이다.\n- 다음 기여가 있다:\n  - (1) 빠르다.\n  - (2) 작다.\n- 셋째 문장이다.\n");
  ASSERT_THAT(sections, SizeIs(3));
  EXPECT_EQ(sections[0].label, "");
  EXPECT_EQ(sections[1].text, "다음 기여가 있다:\n(1) 빠르다.\n(2) 작다.");
  EXPECT_EQ(sections[2].text, "셋째 문장이다.");
}

TEST(MarkdownDigest, takes_labels_however_they_are_emphasised) {
  const std::vector<std::string> bodies = {
      "- **What's New**: 값\n",    "- ***What's New***: 값\n",    "- *What's New*: 값\n",
      "- **What's New:** 값\n",    "- ***What's New*: 값\n",      "- **What's New*: 값\n",
      "- **What's New***: 값\n",   "- **What's New: 값\n",        "- __What's New__: 값\n",
      "- **What's New** : 값\n",   "- **What's New**：값\n",      "* **What's New**: 값\n",
      "1. **What's New**: 값\n",   "**What's New**: 값\n",        "- **What's New**:\n  값\n",
      "- **What's New**\n  값\n",  "- **What's New**:\n\n  값\n", "#### What's New\n\n값\n",
      "**What's New**:\n\n- 값\n", "**What's New**\n값\n",        "- **What's New**:값\n",
  };
  for (const std::string& body : bodies) {
    const auto sections = sections_of(body);
    ASSERT_THAT(sections, SizeIs(1)) << body;
    EXPECT_EQ(sections[0].label, "What's New") << body;
    EXPECT_EQ(sections[0].text, "값") << body;
  }
}

TEST(MarkdownDigest, keeps_any_label_as_it_is_written) {
  for (const std::string label : {"What’s New", "Limitations", "고찰", "newsletter", "성능 (Performance)"}) {
    const auto sections = sections_of("- **" + label + "**: 값이다.\n");
    ASSERT_THAT(sections, SizeIs(1));
    EXPECT_EQ(sections[0].label, label);
    EXPECT_EQ(sections[0].text, "값이다.");
  }
}

TEST(MarkdownDigest, takes_an_emphasised_first_word_for_text) {
  const auto sections = sections_of("- **LoRA**는 새로운 방법이다: 작다.\n");
  ASSERT_THAT(sections, SizeIs(1));
  EXPECT_EQ(sections[0].label, "");
  EXPECT_EQ(sections[0].text, "LoRA는 새로운 방법이다: 작다.");
}

TEST(MarkdownDigest, keeps_sections_in_order) {
  const auto sections = sections_of("- **C**: 하나\n- **A**: 둘\n\n셋은 문단이다.\n\n- **B**: 넷\n");
  std::vector<std::string> texts;
  texts.reserve(sections.size());
  for (const Section& section : sections) texts.push_back(section.text);
  EXPECT_THAT(texts, ElementsAre("하나", "둘", "셋은 문단이다.", "넷"));
}

TEST(MarkdownDigest, keeps_python_values_as_text) {
  EXPECT_EQ(text_of("- **What's New**: ['가 나', '다']\n"), "['가 나', '다']");
  EXPECT_EQ(text_of("- **What's New**: {'Data': '백만 개', 'Model': '7B'}\n"),
            "{'Data': '백만 개', 'Model': '7B'}");
}

TEST(MarkdownDigest, joins_values_over_several_lines) {
  EXPECT_EQ(text_of("- **What's New**: 단계는 다음과 같다.\n  1. 모은다.\n  2. 거른다.\n"),
            "단계는 다음과 같다.\n모은다.\n거른다.");
  EXPECT_EQ(text_of("- **What's New**: 단계는 다음과 같다.\n1. 모은다.\n2. 거른다.\n"),
            "단계는 다음과 같다.\n모은다.\n거른다.");
  EXPECT_EQ(text_of("- **What's New**: 단계는\n  둘이다.\n\n  끝이다.\n"), "단계는\n둘이다.\n끝이다.");
  EXPECT_EQ(text_of("**What's New**:\n- 모은다.\n- 거른다.\n"), "모은다.\n거른다.");
}

TEST(MarkdownDigest, parts_labelled_lines_of_one_paragraph) {
  const auto sections = sections_of("**What's New**: 하나\n이어진다.\n**Technical Details**: 둘\n");
  ASSERT_THAT(sections, SizeIs(2));
  EXPECT_EQ(sections[0].text, "하나\n이어진다.");
  EXPECT_EQ(sections[1].label, "Technical Details");
  EXPECT_EQ(sections[1].line, 7U);
}

TEST(MarkdownDigest, takes_markup_out_of_text) {
  EXPECT_EQ(text_of("- 이 **방법**은 `x_i`와 [링크](https://example.com)를 *쓴다*.\n"),
            "이 방법은 x_i와 링크를 쓴다.");
  EXPECT_EQ(text_of("- A &amp; B &lt; C &#44032; 끝\n"), "A & B < C 가 끝");
  EXPECT_EQ(text_of("- 별 \\* 하나 \\_ 둘\n"), "별 * 하나 _ 둘");
  EXPECT_EQ(text_of("- 물<sub>2</sub> 줄<br>바꿈\n"), "물2 줄\n바꿈");
  EXPECT_EQ(text_of("- 이곳 https://example.com/a_b_c 끝\n"), "이곳 https://example.com/a_b_c 끝");
  EXPECT_EQ(text_of("- a_b_c와 $x_i$, 2**10과 `**kwargs`\n"), "a_b_c와 $x_i$, 2**10과 **kwargs");
  EXPECT_EQ(text_of("- 범위는 1~2배, 3~4배다\n"), "범위는 1~2배, 3~4배다");
}

TEST(MarkdownDigest, keeps_tags_that_are_terms) {
  EXPECT_EQ(text_of("- 모델은 <think>와 </think> 사이에서 <b>생각</b>한다.\n"),
            "모델은 <think>와 </think> 사이에서 생각한다.");
  EXPECT_EQ(text_of("- 앞 <!-- 주석 -->뒤\n"), "앞 뒤");
  EXPECT_EQ(text_of("<think> 토큰을 쓴다.\n"), "<think> 토큰을 쓴다.");
}

TEST(MarkdownDigest, drops_stars_that_commonmark_does_not_take_for_emphasis) {
  EXPECT_EQ(text_of("- 이는 **성능(speed)**은 높다.\n"), "이는 성능(speed)은 높다.");
}

TEST(MarkdownDigest, keeps_a_raw_tab_left_of_a_latex_command) {
  EXPECT_EQ(text_of("- 전략 B4\textsuperscript{4}는 \textit{좋다}.\n"),
            "전략 B4\textsuperscript{4}는 \textit{좋다}.");
}

TEST(MarkdownDigest, takes_authors_votes_and_thumbnail_in_any_order_without_blank_lines) {
  const Digest digest = parse(
      "### [T](https://arxiv.org/pdf/2410.00001.pdf)\n![](t.png)\nAuthors: ['A. One', 'B. Two', '+']\nVote: 3\n"
      "- 요약이다.\n### [U](https://arxiv.org/abs/2410.00002)\nAuthors: C. Three,\nD. Four\n\n본문이다.\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_THAT(digest.entries[0].authors, ElementsAre("A. One", "B. Two"));
  EXPECT_EQ(digest.entries[0].votes, 3);
  EXPECT_EQ(digest.entries[0].thumbnail, "t.png");
  EXPECT_THAT(digest.entries[0].sections, SizeIs(1));
  EXPECT_THAT(digest.entries[1].authors, ElementsAre("C. Three", "D. Four"));
  EXPECT_EQ(digest.entries[1].votes, std::nullopt);
  ASSERT_THAT(digest.entries[1].sections, SizeIs(1));
  EXPECT_EQ(digest.entries[1].sections[0].text, "본문이다.");
}

TEST(MarkdownDigest, leaves_videos_out) {
  for (const std::string video :
       {"[Watch Video](https://example.com/v.mp4)\n<div><video controls src=\"v.mp4\"></video></div>\n",
        "[Watch Video]https://example.com/v.mp4\n\n<div><video controls src=\"v.mp4\"></video></div>\n",
        "<video src='v.mp4'></video>\n"}) {
    const auto sections = sections_of(video + "Vote: 7\n- 요약이다.\n");
    ASSERT_THAT(sections, SizeIs(1)) << video;
    EXPECT_EQ(sections[0].text, "요약이다.");
  }
}

TEST(MarkdownDigest, takes_two_dates_in_one_file) {
  const Digest digest = parse(
      "## Daily Papers (2024-10-18)\n### [A](https://arxiv.org/abs/2410.00001)\n- 하나\n"
      "## Daily Papers (2024-10-19)\n### [A](https://arxiv.org/abs/2410.00001)\n- 둘\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].date, "2024-10-18");
  EXPECT_EQ(digest.entries[1].date, "2024-10-19");
  EXPECT_EQ(digest.entries[0].id, digest.entries[1].id);
}

TEST(MarkdownDigest, takes_the_date_of_the_file_where_no_heading_has_one) {
  const std::string source = "### [A](https://arxiv.org/abs/2410.00001)\n- 하나\n";
  EXPECT_EQ(parse(source, "some/2024-10-17.md").entries[0].date, "2024-10-17");
  EXPECT_EQ(parse(source, "some/digest.md").entries[0].date, "");
}

TEST(MarkdownDigest, keeps_an_entry_without_an_identifier) {
  const Digest digest = parse(
      "## Daily Papers (2024-10-17)\n\n### No Link at All\n\n- 요약\n\n### [Elsewhere](https://example.com/p)\n\n- 요약\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].title, "No Link at All");
  EXPECT_EQ(digest.entries[0].id, std::nullopt);
  EXPECT_EQ(digest.entries[1].link, "https://example.com/p");
  EXPECT_EQ(digest.entries[1].id, std::nullopt);
  EXPECT_THAT(digest.entries[1].sections, SizeIs(1));
}

TEST(MarkdownDigest, finds_the_identifier_in_the_title_or_on_a_line_of_its_own) {
  const Digest digest = parse(
      "# 2024-10-17\n### A Paper (arXiv:2410.00001)\n- 하나\n### Another\nPaper: https://arxiv.org/abs/2410.00002\n\n- 둘\n"
      "### Third\n\n[arXiv](https://arxiv.org/abs/2410.00003)\n\n- 셋\n");
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) {
    ASSERT_TRUE(digest.entries[i].id.has_value()) << i;
    EXPECT_EQ(digest.entries[i].id->base, "2410.0000" + std::to_string(i + 1));
    EXPECT_THAT(digest.entries[i].sections, SizeIs(1));
  }
}

TEST(MarkdownDigest, takes_deeper_headings_below_an_entry_for_labels) {
  const Digest digest = parse(
      "## [A](https://arxiv.org/abs/2410.00001)\n### 방법\n본문 하나.\n### 결과\n본문 둘.\n"
      "## [B](https://arxiv.org/abs/2410.00002)\n- 셋\n# References\n- 넷\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(2));
  EXPECT_EQ(digest.entries[0].sections[0].label, "방법");
  EXPECT_EQ(digest.entries[0].sections[1].text, "본문 둘.");
  EXPECT_THAT(digest.entries[1].sections, SizeIs(1));
}

TEST(MarkdownDigest, does_not_take_a_rule_below_text_for_a_heading) {
  const auto sections = sections_of("첫 문단이다.\n---\n둘째 문단이다.\n");
  ASSERT_THAT(sections, SizeIs(2));
  EXPECT_EQ(sections[0].text, "첫 문단이다.");
}

TEST(MarkdownDigest, leaves_out_front_matter_inside_a_document) {
  const std::string source =
      "# A Fine Title\n\n- ID: https://arxiv.org/abs/2410.12405\n\n## Review\n---\ntitle: A Fine Title: With "
      "Colons\nyear: 2024\nkeywords: [모형, 자료]\n---\n\n# Summary\n새로운 방법을 제안하고 자료 두 벌로 "
      "확인한다.\n";
  const Digest digest = parse(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "A Fine Title");
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  EXPECT_EQ(digest.entries[0].sections[0].text, "새로운 방법을 제안하고 자료 두 벌로 확인한다.");
}

TEST(MarkdownDigest, keeps_front_matter_inside_a_document_that_names_the_paper) {
  const Digest digest = parse(
      "# Notes\n\n---\ntitle: A Fine Title\narxiv: 2410.12405\nyear: 2024\n---\n\n새로운 방법을 제안하고 자료 두 벌로 "
      "확인한다.\n");
  EXPECT_EQ(digest.entries.size() + digest.unread.size() + digest.references.size(), 1U);
}

TEST(MarkdownDigest, finds_entries_inside_quotes_and_lists) {
  EXPECT_THAT(parse("> ### [A](https://arxiv.org/abs/2410.00001)\n> - 하나\n> 이어서\n").entries, SizeIs(1));
  const Digest digest = parse("- ### [A](https://arxiv.org/abs/2410.00001)\n\n  하나\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_THAT(digest.entries[0].sections, SizeIs(1));
}

TEST(MarkdownDigest, maps_text_to_source_through_quotes_links_and_windows_lines) {
  const std::string source =
      "### [A](https://arxiv.org/abs/2410.00001)\r\n\r\n> - [가](https://example.com/가나) 나 &amp; **다**\r\n>   라 `마`\r\n";
  const Digest digest = parse(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  const Section& section = digest.entries[0].sections[0];
  EXPECT_EQ(section.text, "가 나 & 다\n라 마");
  EXPECT_EQ(source_offset(section, section.text.find("나")), source.find(" 나 &amp;") + 1);
  EXPECT_EQ(source_offset(section, section.text.find("다")), source.find("다**"));
  EXPECT_EQ(source_offset(section, section.text.find("라")), source.find("라 `"));
  EXPECT_EQ(source_offset(section, section.text.find("마")), source.find("마`"));
}

TEST(MarkdownDigest, says_so_where_there_is_no_entry) {
  const Digest digest = parse("# 그냥 글\n\n문단이다.\n");
  EXPECT_THAT(digest.entries, IsEmpty());
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_THAT(digest.problems[0].sentence, testing::HasSubstr("no entries"));
}

TEST(MarkdownDigest, knows_entries_without_korean) {
  const Digest digest = parse(
      "### [A](https://arxiv.org/abs/2410.00001)\n- only English\n### [B](https://arxiv.org/abs/2410.00002)\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_FALSE(has_korean_text(digest.entries[0]));
  EXPECT_FALSE(has_korean_text(digest.entries[1]));
  EXPECT_EQ(summary_text(digest.entries[1]), "");
}

}  // namespace
}  // namespace daejo::parsers
