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
  // The headings of the first three papers have a number. The heading of the fourth paper lacks one.
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

TEST(Roles, take_a_bullet_that_ends_with_a_feeling_for_a_comment) {
  for (const std::string remark : {"왜 이렇게 되는지는 잘 모르겠음", "전에 본 방법과 비슷하다고 느껴짐..",
                                   "작은 모델에서도 그런지 궁금함", "[ ] 정독하기",
                                   "[ ] 센서 값이 얼마인지 찾아보기 (우리 연구실 것으로 되나?)",
                                   "[x] 코드를 돌려 보기 → 의존성 때문에 실패, 이슈 남김"}) {
    const Digest digest =
        read("### [A](https://arxiv.org/abs/2410.00001)\n\n- " + prose + "\n- " + remark + "\n");
    ASSERT_THAT(digest.entries, SizeIs(1));
    EXPECT_EQ(summary_text(digest.entries[0]), prose);
    EXPECT_THAT(roles_of(digest.entries[0]), ElementsAre("title", "comment"));
  }
}

TEST(Roles, leave_authors_with_a_category_out_of_the_summary) {
  for (const std::string line :
       {"Ada Lindqvist, Minseo Gu / cond-mat.soft", "Ada Lindqvist, Minseo Gu, Ida Holm / quant-ph",
        "Ada Lindqvist, Minseo Gu, Yerin Halloran, Ida Holm et al. · cs.CL",
        "Ada Lindqvist, Minseo Gu, Ida Holm 외 4명", "Ada Lindqvist 외 11명"}) {
    const Digest digest =
        read("### [A](https://arxiv.org/abs/2410.00001)\n\n" + line + "\n\n" + prose + "\n");
    ASSERT_THAT(digest.entries, SizeIs(1)) << line;
    EXPECT_EQ(summary_text(digest.entries[0]), prose);
  }
}

TEST(Roles, take_a_callout_for_readers_for_a_comment) {
  const Digest digest =
      read("### [A](https://arxiv.org/abs/2410.00001)\n\n> [!abstract]- 한글 요약\n> " + prose +
           "\n\n> [!tip] 이야깃거리\n> 기준이 너무 단순하지 않은지 다음 모임에서 따져 보기.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
}

TEST(Roles, set_a_reason_whose_label_is_only_bold_aside) {
  const Digest digest = read("### [A](https://arxiv.org/abs/2410.00001)\n\n" + prose +
                             "\n\n**고른 이유** 이번 달에 가장 많이 물어본 주제라 맨 앞에 놓았습니다.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
}

TEST(Roles, take_a_short_paragraph_that_ends_with_thanks_for_a_comment) {
  const Digest digest = read("### [A](https://arxiv.org/abs/2410.00001)\n\n" + prose +
                             "\n\n독자 한 분이 알려 주신 논문입니다. 감사합니다!\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
  EXPECT_THAT(roles_of(digest.entries[0]), ElementsAre("title", "comment"));
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
  // 요약 in decomposed form (NFD): ᄋ ᅭ ᄋ ᅣ ᆨ.
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

TEST(Records, leave_a_document_to_the_paper_in_its_front_matter) {
  const Digest digest = read(
      "---\ntitle: \"A Kite with a String\"\npaper: \"https://arxiv.org/abs/2501.00001\"\n---\n\n# 한 줄 요약\n\n" +
      prose + "\n\n# 후보 논문\n\n1. [A Kite with a String](https://arxiv.org/abs/2501.00001)\n   - " +
      prose + "\n2. [A Kite without Wind](https://arxiv.org/abs/2501.00002)\n   - " + prose +
      "\n\n# 참고 링크\n\n- arXiv: https://arxiv.org/abs/2501.00001\n- 비교: https://arxiv.org/abs/2501.00003\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "A Kite with a String");
  EXPECT_THAT(digest.unread, SizeIs(0));
}

TEST(Records, give_no_paper_the_text_below_a_list_of_links) {
  std::string source;
  for (const std::string number : {"1", "2", "3"})
    source += "### Topic " + number + "\n- [1] A Fine Title of Paper " + number +
              " | [논문](https://arxiv.org/abs/2501.0000" + number + "), 구현 |\n\n";
  EXPECT_THAT(read(source + "---\n\n## 짧은 소감\n\n### 첫째\n\n" + prose + prose + "\n").entries, SizeIs(0));
}

TEST(Records, take_no_table_of_papers_for_a_text_about_its_first_one) {
  std::string source = "# 필독 논문\n\n### 기초\n\n| 논문 | 핵심 기여 |\n|---|---|\n";
  for (const std::string number : {"1", "2", "3"})
    source += "| [Paper " + number + "](https://arxiv.org/abs/2501.0000" + number + ") | 짧은 글 " + number +
              " |\n";
  for (const Entry& entry : read(source).entries)
    EXPECT_EQ(summary_text(entry).find("짧은 글 3") == std::string::npos, entry.id->base != "2501.00003");
}

TEST(Records, take_an_id_with_a_particle_for_a_mention) {
  const std::string source =
      "<p>지난주에 예고한 <a href=\"https://arxiv.org/abs/2501.00009\">2501.00009</a>는 저자가 철회하여 이번 호에서는 싣지 않고 뺐습니다.</p>"
      "<article><h3><a href=\"https://arxiv.org/abs/2501.00001\">A Kite with a String</a></h3><p>" +
      prose +
      "</p></article>"
      "<article><h3><a href=\"https://arxiv.org/abs/2501.00002\">A Kite without Wind</a></h3><p>" +
      prose + "</p></article>";
  const Digest digest = parse_digest(source, "day.html", DigestFormat::html);
  EXPECT_THAT(digest.entries, SizeIs(2));
  EXPECT_THAT(digest.references, ElementsAre("2501.00009"));
}

TEST(Records, set_scores_empty_values_and_remarks_after_a_dash_aside) {
  const Digest digest = read("### [A Kite with a String](https://arxiv.org/abs/2501.00001)\n\n" + prose +
                             "\n\n관심도 4.2\n\n없음\n\n> 편집자의 말 — 저도 날려 보았는데 참 좋았습니다.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose);
}

TEST(Records, keep_boxes_that_only_emphasise_in_the_summary) {
  const std::string source =
      "---\ntitle: \"A Kite with a String\"\n---\n\n{{< button href=\"https://arxiv.org/abs/2501.00001\" >}}\narXiv\n{{< /button >}}\n\n"
      "### TL;DR\n\n" +
      prose +
      "\n\n#### Key Takeaways\n\n{{< alert \"star\" >}}\n{{< typeit speed=10 lifeLike=true >}} 줄의 길이를 고르는 새 방법 제안 {{< /typeit >}}\n{{< /alert >}}\n";
  const Digest digest = read(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), prose + "\n줄의 길이를 고르는 새 방법 제안");
}

}  // namespace
}  // namespace daejo::parsers
