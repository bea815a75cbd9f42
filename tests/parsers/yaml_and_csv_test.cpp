#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using testing::SizeIs;

const std::string text = "연줄의 길이를 바람에 맞추어 스스로 고르는 연을 만들었고 세 시간을 날았습니다.";

std::vector<std::string> summaries_of(const std::string& source, const std::string& file) {
  const Digest digest = parse_digest(source, file, guess_digest_format(file, source));
  expect_sound_places(digest, source);
  std::vector<std::string> summaries;
  for (const Entry& entry : digest.entries) {
    if (entry.id) summaries.push_back(summary_text(entry));
  }
  return summaries;
}

std::string yaml_with(const std::string& summary) {
  return "- title: A Kite with a String\n  link: https://arxiv.org/abs/2501.00001\n  summary: " + summary +
         "\n- title: A Kite without Wind\n  link: https://arxiv.org/abs/2501.00002\n  summary: " + text +
         "\n";
}

TEST(Yaml, decodes_escapes_in_double_quotation_marks) {
  EXPECT_EQ(summaries_of(yaml_with("\"\\uC5F0\\t\\\"줄\\\" \\x41 " + text + "\""), "papers.yaml").at(0),
            "연\t\"줄\" A " + text);
  // A surrogate becomes U+FFFD. A broken escape loses only its backslash.
  EXPECT_EQ(summaries_of(yaml_with("\"\\uD800 \\xZ " + text + "\""), "papers.yaml").at(0),
            "\uFFFD xZ " + text);
}

TEST(Yaml, joins_the_lines_of_a_quoted_text) {
  EXPECT_EQ(
      summaries_of(yaml_with("\"" + text + "\\\n    \\ 그리고\n    내렸습니다.\""), "papers.yaml").at(0),
      text + " 그리고 내렸습니다.");
}

TEST(Yaml, reads_html_in_a_quoted_text) {
  const auto summaries =
      summaries_of(yaml_with("\"<ul>\\n  <li><strong>배경:</strong> " + text +
                             "</li>\\n  <li><strong>결과:</strong> " + text + "</li>\\n</ul>\""),
                   "papers.yaml");
  EXPECT_EQ(summaries.at(0), text + "\n" + text);
}

TEST(Csv, has_its_columns_named_below_a_title_and_notes) {
  const std::string source =
      "논문 레이더 26주차,,,\n요약은 봇이 채웁니다.,,,\n,,,\n링크,제목,한 일,우리 팀에 주는 의미\n"
      "■ 기후,,,\nhttps://arxiv.org/abs/2501.00001,A Kite with a String," +
      text + ",바로 써 보자\nhttps://arxiv.org/abs/2501.00002,A Kite without Wind," + text + ",\n";
  const Digest digest = parse_digest(source, "radar.csv", DigestFormat::csv);
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].title, "A Kite with a String");
  EXPECT_EQ(summary_text(digest.entries[0]), text);
  EXPECT_EQ(summary_text(digest.entries[1]), text);
}

TEST(Yaml, says_which_lines_it_skipped) {
  const std::string source = "%YAML 1.2\n--- # papers\n" + yaml_with(text) + "}\nno key\n";
  const Digest digest = parse_digest(source, "papers.yaml", DigestFormat::yaml);
  EXPECT_THAT(digest.entries, SizeIs(2));
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_EQ(digest.problems[0].place.line, 9U);
  EXPECT_THAT(digest.problems[0].sentence, testing::HasSubstr("skipped from here on: 2."));
}

}  // namespace
}  // namespace daejo::parsers
