#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::SizeIs;

const std::string prose = "가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 줄입니다.";

Digest read(const std::string& source, const ReaderRules& rules = {}) {
  return parse_digest(source, "day.md", DigestFormat::markdown, rules);
}

std::vector<std::string> roles_of(const Entry& entry) {
  std::vector<std::string> roles;
  for (const SetAside& aside : entry.set_aside) roles.emplace_back(to_string(aside.role));
  return roles;
}

TEST(Records, take_ids_from_front_matter_and_titles_with_them) {
  for (const std::string key : {"arxiv_id: 2106.09685", "source: https://arxiv.org/abs/2106.09685"}) {
    const Digest digest =
        read("---\ntitle: \"[논문리뷰] LoRA: Low-Rank Adaptation\"\n" + key + "\n---\n\n## 요약\n\n" + prose +
             "\n\n## 관련\n\n- [[1706.03762|Attention]]\n");
    ASSERT_THAT(digest.entries, SizeIs(1)) << key;
    EXPECT_EQ(digest.entries[0].id->base, "2106.09685");
    EXPECT_EQ(digest.entries[0].title, "LoRA: Low-Rank Adaptation");
    EXPECT_EQ(summary_text(digest.entries[0]), prose);
  }
}

TEST(Records, take_no_page_for_a_paper_that_its_prose_mentions) {
  EXPECT_THAT(read("# 우리 저장소\n\n이 저장소는 여러 곳에서 쓰이는 "
                   "[LoRA](https://arxiv.org/abs/2106.09685)를 다시 구현한 "
                   "것이며 누구나 써 볼 수 있습니다.\n")
                  .entries,
              SizeIs(0));
}

TEST(Records, do_not_swallow_a_list_of_other_papers_at_the_end) {
  std::string source = "# 2024-01-15 Report\n\n";
  for (const char* id : {"2106.09685", "1706.03762"}) {
    source += std::string("### 1. A Fine Title of a Paper\n\n**arXiv**: ") + id + "\n\n## 한 줄 요약\n\n" +
              prose + prose + prose + prose + "\n\n## 방법\n\n" + prose + "\n\n";
  }
  source +=
      "## 기타 논문\n\n| 논문 | 요약 |\n|--|--|\n| [SAM](https://arxiv.org/abs/2304.02643) | 이미지를 "
      "분할합니다. |\n"
      "| [BERT](https://arxiv.org/abs/1810.04805) | 언어를 배웁니다. |\n";
  const Digest digest = read(source);
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_THAT(digest.references, ElementsAre("1810.04805", "2304.02643"));
  EXPECT_EQ(summary_text(digest.entries[1]).find("이미지"), std::string::npos);
}

TEST(Records, take_no_footnote_that_a_sentence_mentions_for_their_own) {
  const Digest digest = read("## 가벼운 학습[^a]\n\n" + prose + "\n\n## 다음 이야기\n\n" + prose +
                             " 다음에는 어텐션[^b]을 다룹니다.\n\n[^a]: A. ArXiv:2106.09685\n[^b]: B. "
                             "arXiv:1706.03762\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].id->base, "2106.09685");
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
  EXPECT_FALSE(digest.entries[1].id);
  EXPECT_THAT(digest.references, ElementsAre("1706.03762"));
}

TEST(Records, swallow_no_heading_like_theirs_that_is_about_another_paper) {
  // Only numbered headings look like papers here, and one of them lost its number.
  std::string source;
  for (const char* id : {"2106.09685", "2205.14135", "2304.02643"}) {
    source += std::string("## 1. A Fine Title of a Paper ([arXiv](https://arxiv.org/abs/") + id + "))\n\n" +
              prose + prose + "\n\n## 한계\n\n" + prose + "\n\n";
  }
  source += "## Another Paper\n\n[arXiv](https://arxiv.org/abs/1706.03762)\n\n" + prose + "\n";
  const Digest digest = read(source);
  for (const Entry& entry : digest.entries) {
    const bool is_last = entry.id && entry.id->base == "2304.02643";
    if (is_last) {
      EXPECT_EQ(summary_text(entry), prose + prose + "\n" + prose);
    }
  }
  ASSERT_THAT(digest.entries, SizeIs(4));
  EXPECT_EQ(digest.entries[3].id->base, "1706.03762");
}

TEST(Roles, set_english_aside_beside_korean_but_for_single_bullets) {
  const Digest digest =
      read("### [A](https://arxiv.org/abs/2410.00001)\n\n- " + prose +
           "\n- OpenHands: a generalist agent built with general tools\n\n"
           "> LoRA freezes the weights and trains low-rank matrices beside them, which costs little.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]),
            prose + "\nOpenHands: a generalist agent built with general tools");
  EXPECT_THAT(roles_of(digest.entries[0]), ElementsAre("title", "quoted-original"));
}

TEST(Roles, keep_a_korean_translation_of_the_abstract) {
  const Digest digest = read("### [A](https://arxiv.org/abs/2410.00001)\n\n**Abstract**: " + prose + "\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
}

TEST(Roles, keep_an_english_summary_that_is_the_only_one) {
  const Digest digest =
      read("### [A](https://arxiv.org/abs/2410.00001)\n\nTL;DR: It trains fast.\n\nAbstract: We train.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), "It trains fast.");
}

TEST(Roles, take_a_remark_that_says_so_in_brackets_for_a_comment) {
  const Digest digest =
      parse_digest(R"([{"arxiv_id": "2106.09685", "title": "LoRA", "bullets": [{"text": ")" + prose +
                       R"("}, {"text": "(개인 견해) 다른 크기에서도 그런지 궁금합니다."}, )" +
                       R"({"text": "[데모 링크](https://example.org/demo) 🔗"}]}])",
                   "day.json", DigestFormat::json);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
  EXPECT_THAT(roles_of(digest.entries[0]), IsSupersetOf({"comment", "metadata"}));
}

TEST(Roles, tell_recommendations_comments_and_templates_from_the_summary) {
  const Digest digest = read(
      "### [A](https://arxiv.org/abs/2410.00001)\n\n**추천 이유**: 실무에 바로 쓸 수 "
      "있습니다.\n\n**요약**: " +
      prose + "\n\n**코멘트**: 다시 읽어 볼 만합니다.\n\n{% endraw %}\n\n*Generated at 2024-01-15*\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
  EXPECT_THAT(roles_of(digest.entries[0]), ElementsAre("title", "recommendation", "comment", "leftover"));
}

TEST(Records, take_a_link_over_two_lines_and_with_a_colon_for_a_title) {
  const Digest digest = read(
      "- 📜 [새 연구소] [Mill: Fast Speech\n  Recognition on Phones](https://arxiv.org/abs/2410.00001) - " +
      prose + "\n- 📜 [AI 연구소] [Kite: Folding Proteins](https://arxiv.org/abs/2410.00002)\n    - " + prose +
      "\n");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].title, "Mill: Fast Speech Recognition on Phones");
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
  EXPECT_EQ(digest.entries[1].title, "Kite: Folding Proteins");
  EXPECT_EQ(summary_text(digest.entries[1]), prose);
}

TEST(ReaderRules, say_which_labels_are_the_summary_and_what_begins_a_record) {
  const std::string source = "### [A](https://arxiv.org/abs/2410.00001)\n\n- **내용**: " + prose +
                             "\n- **여담**: 재미있는 이야기입니다.\n";
  ReaderRules rules;
  rules.summary = {"여담"};
  EXPECT_EQ(summary_text(read(source, rules).entries.at(0)), "재미있는 이야기입니다.");
  rules = {};
  rules.ignore = {"여담"};
  EXPECT_EQ(summary_text(read(source, rules).entries.at(0)), prose);
  rules = {};
  rules.record = "row";
  EXPECT_THAT(read(source, rules).entries, SizeIs(0));
}

TEST(Encoding, makes_no_difference_to_hangul) {
  // 요약 as macOS writes it: ᄋ ᅭ ᄋ ᅣ ᆨ.
  const std::string letters = "\xE1\x84\x8B\xE1\x85\xAD\xE1\x84\x8B\xE1\x85\xA3\xE1\x86\xA8";
  const std::string source =
      "### [A](https://arxiv.org/abs/2410.00001)\n\n- **" + letters + "**： " + letters + " 하나.\n";
  const Digest digest = read(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(1));
  const Section& section = digest.entries[0].sections[0];
  EXPECT_EQ(section.label, "요약");
  EXPECT_EQ(section.text, "요약 하나.");
  EXPECT_EQ(source_offset(section, section.text.find("하나")), source.find("하나"));
}

TEST(JsonLines, name_a_broken_line_and_read_the_others) {
  const std::string source = "{\"id\": \"2410.00001\", \"summary\": \"" + prose +
                             "\"}\n{broken\n{\"id\": \"2410.00002\", \"summary\": \"" + prose + "\"}\n";
  const Digest digest = parse_digest(source, "a.jsonl", DigestFormat::json_lines);
  EXPECT_THAT(digest.entries, SizeIs(2));
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_EQ(digest.problems[0].place.line, 2U);
}

}  // namespace
}  // namespace daejo::parsers
