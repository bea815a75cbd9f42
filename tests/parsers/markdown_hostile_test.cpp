#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/blocks/islands.h"
#include "parsers/markdown_guard.h"
#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"
#include "tests/support/expected_time.h"

namespace daejo::parsers {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

const std::string first = "### [A](https://arxiv.org/abs/2410.00001)\n\n";
const std::string last = "\n\n### [B](https://arxiv.org/abs/2410.00002)\n\n- 요약이다.\n";

std::string repeated(const std::string& part, std::size_t count) {
  std::string text;
  text.reserve(part.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

Digest parse_soon(const std::string& source) {
  Digest digest;
  const double taken =
      test::processor_seconds([&] { digest = parse_digest(source, "hostile.md", DigestFormat::markdown); });
  EXPECT_LT(taken, 3 * test::slowness) << source.substr(first.size(), 20);
  return digest;
}

/// Parses `body` between two headings of entries, within the time limit of `parse_soon`. Expects two entries,
/// and that the second has its summary.
Digest parse_between(const std::string& body) {
  const std::string source = first + body + last;
  Digest digest = parse_soon(source);
  expect_sound_places(digest, source);
  EXPECT_THAT(digest.entries, SizeIs(2)) << body.substr(0, 20);
  if (digest.entries.size() == 2) {
    EXPECT_EQ(summary_text(digest.entries[1]), "요약이다.");
  }
  return digest;
}

TEST(HostileMarkdown, does_not_run_away_on_repeated_markup) {
  for (const std::string part :
       {">",   "> ",     "- ",    "1. ",  "[",    "![",  "]",      "[a](", "*",     "**a ",
        "_a ", "*_",     "`a ",   "``` ", "<",    "<a ", "<!--",   "&",    "&amp;", "\\",
        "~",   "![[]()", "[a]: ", "- > ", "a**b", "<b>", "</div>", "|"}) {
    parse_between(repeated(part, 100'000));
  }
}

TEST(HostileMarkdown, does_not_run_away_on_many_lines) {
  for (const std::string part : {">\n", "- a\n\n", "[a]: b\n", "```a\n", "~~~\n", "<div>\n", "a\n---\n",
                                 "* * *\n", "> - a\n", "`\n", "<!--\n", "    a\n"}) {
    std::string source = first;
    source += repeated(part, 50'000);
    source += last;
    const Digest digest = parse_soon(source);
    expect_sound_places(digest, source);
  }
}

TEST(HostileMarkdown, does_not_run_away_on_a_line_with_thousands_of_ids) {
  std::string line = "지난 호의 ";
  for (std::size_t i = 0; i < 60'000; ++i) line += "2501." + std::to_string(10'000 + i) + ", 등대 ";
  parse_soon(line);
}

TEST(HostileMarkdown, begins_lines_in_the_source_where_a_byte_is_replaced_by_more_than_its_own) {
  // The Markdown parser converts a NUL to three bytes. The text after the NUL once seemed to be past the end
  // of the file.
  using namespace std::string_literals;
  const std::string source = "### 2410.00002\n- 가`\n`<`\n-\r\0   `"s;
  const Digest digest = parse_digest(source, "hostile.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(1));
  for (const Section& section : digest.entries.front().sections) {
    EXPECT_LE(section.source.end, source.size());
    for (const SourceRun& run : section.runs) EXPECT_LE(run.source_begin, source.size());
  }
}

TEST(HostileMarkdown, ends_in_the_source_where_an_entity_stands_for_more_bytes_than_its_own) {
  for (const std::string body : {"요약 &nGt;", "가 &nGt;\nVote: 4", "&nGt; 나", "a\n&nLt;\n- b"}) {
    const std::string source = first + body;
    const Digest digest = parse_digest(source, "hostile.md", DigestFormat::markdown);
    ASSERT_THAT(digest.entries, SizeIs(1)) << body;
    const Entry& entry = digest.entries.front();
    EXPECT_LE(entry.summary.begin, entry.summary.end);
    EXPECT_LE(entry.summary.end, source.size()) << body;
    for (const Section& section : entry.sections) {
      EXPECT_LE(entry.summary.begin, section.source.begin) << body;
      EXPECT_LE(section.source.end, entry.summary.end) << body;
      for (const SourceRun& run : section.runs) EXPECT_LE(run.source_begin, section.source.end) << body;
    }
  }
}

TEST(HostileMarkdown, names_what_it_left_out) {
  const Digest digest = parse_between(repeated(">", 100'000));
  ASSERT_FALSE(digest.problems.empty());
  EXPECT_EQ(digest.problems[0].place.line, 3U);
  EXPECT_THAT(digest.problems[0].sentence, HasSubstr("nest deeper than 64"));
  EXPECT_THAT(parse_between(repeated("[", 100'000)).problems[0].sentence, HasSubstr("character ["));
}

TEST(HostileMarkdown, loses_no_entry_to_html_or_fences_that_never_end) {
  for (const std::string opener : {"<!-- a comment", "<script>", "<style>", "<pre>", "<?php", "<![CDATA[",
                                   "```", "~~~~", "```python", "<div>\n<video src='x'></video>\n</div>"}) {
    const std::string source = first + opener + "\n### [B](https://arxiv.org/abs/2410.00002)\n- 요약이다.\n";
    const Digest digest = parse_digest(source, "hostile.md", DigestFormat::markdown);
    ASSERT_THAT(digest.entries, SizeIs(2)) << opener;
    EXPECT_EQ(summary_text(digest.entries[1]), "요약이다.") << opener;
  }
}

TEST(HostileMarkdown, leaves_out_closed_comments_and_keeps_closed_fences) {
  const Digest digest = parse_between("<!-- 주석 -->\n\n```\n### code\n```\n");
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  EXPECT_EQ(digest.entries[0].sections[0].text, "### code");
}

TEST(HostileMarkdown, keeps_text_beside_tags_at_the_start_of_a_line) {
  const Digest digest = parse_between("<p>요약 <b>문단</b>이다.</p>\nVote: 4\n");
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  EXPECT_EQ(digest.entries[0].sections[0].text, "요약 문단이다.");
  EXPECT_EQ(digest.entries[0].votes, 4);
}

TEST(HostileMarkdown, reads_control_characters_and_odd_line_ends) {
  parse_between("\x01\x02 가\x01나\n");
  const std::string with_nul("- a\0b", 5);
  const Digest digest = parse_between(with_nul);
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  EXPECT_EQ(digest.entries[0].sections[0].text, "ab");
  EXPECT_EQ(digest.entries[0].sections[0].source, (Span{first.size(), first.size() + with_nul.size()}));
  parse_digest("### [A](https://arxiv.org/abs/2410.00001)\r- 하나\r", "cr.md", DigestFormat::markdown);
  parse_digest("", "empty.md", DigestFormat::markdown);
  parse_digest(std::string("### a\0b\n- \xFF\xFE 2410.00001\n", 24), "binary.md", DigestFormat::markdown);
}

TEST(HostileMarkdown, ends_a_code_block_only_at_a_fence_like_its_first) {
  for (const std::string code : {"```\n~~~\n```\n", "````\n```\n````\n", "~~~\n~~~ python\n~~~\n"}) {
    const std::string guarded = guard_markdown(code + "\n!!! note\n\n    글이다.\n", "digest.md").text;
    EXPECT_EQ(guarded.find("!!!"), std::string::npos) << code << "A marker below the block is replaced.";
    EXPECT_THAT(find_islands(code + "{\"id\": \"2410.00001\"}\n"), SizeIs(1)) << code;
    EXPECT_THAT(find_islands("```\n~~~\n{\"id\": \"2410.00001\"}\n~~~\n```\n"), SizeIs(0));
  }
}

}  // namespace
}  // namespace daejo::parsers
