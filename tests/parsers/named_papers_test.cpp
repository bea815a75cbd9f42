#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/parsers/new_papers.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

Digest read_text(const std::string& source, const std::string& file, DigestFormat format) {
  return parse_digest(source, file, format);
}

std::vector<std::string> ids_of_unread(const Digest& digest) {
  std::vector<std::string> ids;
  for (const UnreadPaper& unread : digest.unread) ids.push_back(unread.id.base);
  return ids;
}

std::string linked_title(const NewPaper& paper) {
  return "### [" + paper.title + "](" + link_to(paper) + ")\n\n";
}

TEST(NamedPapers, are_read_from_fields_behind_long_titles) {
  const std::string long_title = ": A Long Study of Rotating Caches and Their Many Descendants in Practice";
  const Digest digest = read_markdown_digest(each_new("## 오늘\n\n", [&](const NewPaper& paper) {
    return "- **" + paper.title + long_title + "** [arxiv:: " + paper.id +
           "] [관심도:: 3]\n    - 문제: " + paper.summary + "\n";
  }));
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(digest.entries[i].id->base, new_papers[i].id);
    EXPECT_EQ(digest.entries[i].title, new_papers[i].title + long_title);
  }
}

TEST(NamedPapers, are_read_from_footnotes_of_a_page) {
  std::string notes;
  int number = 0;
  const std::string post = each_new("<html><body>", [&](const NewPaper& paper) {
    const std::string n = std::to_string(++number);
    notes += "<li id=\"fn" + n + "\">Lovelace, 2025. <a href=\"" + link_to(paper) + "\">arXiv:" + paper.id +
             "</a> <a href=\"#fnref" + n + "\">[본문으로]</a></li>";
    return "<h3>" + n + ". 이번 주 이야기</h3><p><i>" + paper.title + "</i><sup id=\"fnref" + n +
           "\"><a href=\"#fn" + n + "\">" + n + ")</a></sup></p><p>" + paper.summary + "</p>";
  });
  const Digest digest =
      read_text(post + "<hr><ol>" + notes + "</ol></body></html>", "post.html", DigestFormat::html);
  expect_all_read(digest);
}

TEST(NamedPapers, are_read_from_footnotes_of_bold_headlines) {
  std::string notes;
  const std::string post = each_new("겨울에 읽은 글을 적어 둔다.\n\n", [&](const NewPaper& paper) {
    const std::string mark = "[^" + paper.id.substr(9) + "]";
    notes += mark + ": H. Seo. \"" + paper.title + ",\" arXiv:" + paper.id + ".\n";
    return "**찾아서 쓰자**" + mark + "\n\n" + paper.summary + "\n\n<p align=\"center\">⁂</p>\n\n";
  });
  expect_all_read(read_markdown_digest(post + "---\n\n" + notes));
}

TEST(NamedPapers, are_read_from_properties_of_Org_headings) {
  const Digest digest = read_text(
      "* 우주는 점점 빨리 커진다\n:PROPERTIES:\n:EPRINT: math/0309136\n:END:\n" + new_papers[0].summary +
          "\n* 소재\n:PROPERTIES:\n:EPRINT: cond-mat/0410550\n:END:\n" + new_papers[1].summary + "\n",
      "read.org", DigestFormat::org);
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].id->base, "math/0309136");
  EXPECT_EQ(summary_text(digest.entries[0]), new_papers[0].summary);
}

TEST(NamedPapers, are_read_from_the_last_part_of_a_line_of_values) {
  expect_all_read(read_markdown_digest(each_new("", [](const NewPaper& paper) {
    return "## 오늘의 이야기\n\n*" + paper.title + "*\n\n" + paper.summary +
           "\n\n난이도 중 · 추천 ★★★★★ · 원문 <" + link_to(paper) + ">\n\n---\n\n";
  })));
}

TEST(NamedPapers, are_read_from_the_address_in_a_QR_code) {
  expect_all_read(read_text(each_new("<html><body>",
                                     [](const NewPaper& paper) {
                                       return "<section class=\"deck\"><h2>" + paper.title + "</h2><p>" +
                                              paper.summary + "</p><figure><img src=\"/qr.svg\" alt=\"" +
                                              link_to(paper) + "\"></figure></section>";
                                     }) +
                                "</body></html>",
                            "cards.html", DigestFormat::html));
}

TEST(NamedPapers, are_unread_below_all_texts_if_the_file_is_not_read) {
  std::string notes;
  int number = 0;
  const std::string letter = each_new("다섯 편의 편지\n~~~~~~~~~~~~\n\n", [&](const NewPaper& paper) {
    notes += " [" + std::to_string(++number) + "] H. Seo 외, arXiv:" + paper.id + " [cs.LG]\n";
    return "편지\n" + paper.title + " [" + std::to_string(number) +
           "]\n\n  묻고: 무엇을 보았나요?\n  답하고: " + paper.summary + "\n\n~~~~~~~~~~~~\n\n";
  });
  const Digest digest = read_text(letter + "[주]\n" + notes, "letter.txt", DigestFormat::markdown);
  EXPECT_THAT(digest.entries, IsEmpty());
  EXPECT_THAT(ids_of_unread(digest), SizeIs(3));
}

TEST(NamedPapers, are_those_of_the_usual_field_and_no_mention_in_a_comment) {
  std::string lines;
  for (const NewPaper& paper : new_papers) {
    const bool has_mention = paper.id == new_papers[1].id;
    lines += R"({"entry": {"url": ")" + link_to(paper) + R"(v2", "title": ")" + paper.title +
             R"("}, "summary": {"lead": ")" + paper.summary + R"("}, "comment": ")" +
             (has_mention ? "Pruner(arXiv:1603.02754)와 견준 분은 알려 주세요." : "") + "\"}\n";
  }
  const Digest digest = read_text(lines, "run.jsonl", DigestFormat::json_lines);
  expect_all_read(digest);
  EXPECT_THAT(digest.references, ElementsAre("1603.02754"));
}

TEST(NamedPapers, get_no_text_of_the_paper_below) {
  int number = 0;
  const std::string letter = each_new(
      "느린 편지\n==========\n\n",
      [&](const NewPaper& paper) {
        return std::to_string(++number) + ". 오늘의 이야기\n    " + paper.title + "\n\n" + paper.summary +
               "\n\n- - - - - [ " + paper.id + " · 읽는 데 40분 ] - - - - -\n\n";
      },
      "==========\n도서관에서 빌린 책 세 권도 함께 읽었고, 그 가운데 하나는 다음 달에 소개한다.\n----------\n");
  const Digest digest = read_text(letter, "letter.txt", DigestFormat::markdown);
  EXPECT_THAT(digest.entries, IsEmpty());
  EXPECT_THAT(ids_of_unread(digest), ElementsAre(new_papers[0].id, new_papers[1].id, new_papers[2].id));
}

TEST(NamedPapers, are_no_mentions_at_the_beginning_of_a_wrapped_line) {
  const std::string wrapped =
      "※ 편집자 주: 올봄에 가장 많은 제보를 받은 논문입니다. 플랑크 2018\n"
      "결과(arXiv:1807.06209)를 옆에 두고 읽으시길 권합니다.\n";
  const std::string letter = each_new("느린 편지\n==========\n\n", [&](const NewPaper& paper) {
    return "==========\narXiv:" + paper.id + "\n" + paper.title +
           "\n\nAda Lovelace 외 / Phys. Rev. Lett. 116 / 16쪽\n\n" + paper.summary + "\n\n" +
           (paper.id == new_papers[0].id ? wrapped : "") + "\n";
  });
  const Digest digest = read_text(letter, "letter.txt", DigestFormat::markdown);
  expect_all_read(digest);
  EXPECT_THAT(digest.references, ElementsAre("1807.06209"));
}

TEST(NamedPapers, are_references_if_a_note_mentions_them_by_a_bare_id) {
  const Digest digest = read_markdown_digest(
      each_new("## 오늘\n\n",
               [](const NewPaper& paper) { return linked_title(paper) + paper.summary + "\n\n"; }) +
      "다음 주에는 2410.12405를 읽습니다.\n");
  expect_all_read(digest);
  EXPECT_THAT(digest.references, ElementsAre("2410.12405"));
}

TEST(NamedPapers, are_unread_if_another_record_swallows_their_title_and_text) {
  const Digest digest = read_text(
      each_new("<html><body>",
               [](const NewPaper& paper) {
                 const bool is_last = paper.id == new_papers[2].id;
                 const std::string title = "<b>" + paper.title + "</b> <a href=\"" + link_to(paper) + "\">" +
                                           (is_last ? paper.title : "논문") + "</a>";
                 return is_last ? "<div><p>짧게 한 편 더</p><p><a href=\"" + link_to(paper) + "\">" +
                                      paper.title + "</a><br>" + paper.summary + "</p></div>"
                                : "<h3>이야기</h3><p>" + title + "</p><p>" + paper.summary + "</p>";
               }) +
          "</body></html>",
      "post.html", DigestFormat::html);
  EXPECT_THAT(ids_of_unread(digest), testing::Contains(new_papers[2].id));
}

TEST(NamedPapers, are_unread_in_a_bibliography_with_Korean_abstracts) {
  const Digest digest = read_markdown_digest(each_new(
      "# 연구실 서지\n\n항목을 더할 때에는 국문 초록을 꼭 채워 주세요.\n\n```bibtex\n",
      [](const NewPaper& paper) {
        return "@misc{p" + paper.id.substr(5) + ",\n  title = {" + paper.title + "},\n  eprint = {" +
               paper.id + "},\n  abstract-ko = {" + paper.summary + "}\n}\n";
      },
      "```\n"));
  EXPECT_THAT(digest.entries, IsEmpty());
  EXPECT_THAT(ids_of_unread(digest), ElementsAre(new_papers[0].id, new_papers[1].id, new_papers[2].id));
}

TEST(NamedPapers, are_references_in_a_table_of_candidates) {
  const Digest digest = read_markdown_digest(
      each_new("", [](const NewPaper& paper) { return linked_title(paper) + paper.summary + "\n\n"; }) +
      "### 다음 후보 (투표 중)\n\n| 논문 | 제안자 | 득표 | 제안 이유 |\n|--|--|--|--|\n"
      "| [Tidal Creeks](https://arxiv.org/abs/2601.04001) | 예린 | 3 | 지난번 것과 견주어 보면 "
      "좋을 것 같아요 |\n"
      "| [Kelp Forests](https://arxiv.org/abs/2601.04002) | 도윤 | 5 | 첫 주와 이어집니다 |\n");
  expect_all_read(digest);
  EXPECT_THAT(digest.references, ElementsAre("2601.04001", "2601.04002"));
}

TEST(SetAsideTexts, are_what_the_presenter_says) {
  expect_all_read(read_markdown_digest(each_new("", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary +
           "\n\n> 💬 **발제자 도현**: 부록부터 읽는 편이 훨씬 편했습니다.\n\n";
  })));
}

TEST(SetAsideTexts, are_what_somebody_signed) {
  expect_all_read(read_markdown_digest(each_new("", [](const NewPaper& paper) {
    return linked_title(paper) + "*기하학 · 산책 시간 3분 · 난이도 ★★☆*\n\n" + paper.summary +
           "\n\n저자 목록만 몇 쪽인지 세다가 포기했습니다. — 윤하\n\n";
  })));
}

TEST(SetAsideTexts, are_the_lines_that_Logseq_writes_for_itself) {
  expect_all_read(read_markdown_digest(each_new(
      "- 목록\n  :LOGBOOK:\n  CLOCK: [2024-07-01 Mon 21:04:11]\n  :END:\n", [](const NewPaper& paper) {
        return "- ### " + paper.title + "\n  collapsed:: true\n  arxiv:: [" + paper.id + "](" +
               link_to(paper) +
               ")\n  관련도:: 5/5\n  id:: 66821c3b-12f0-4b7e-8f55-a41c9be0d7e1\n\t- 요약\n\t  collapsed:: true\n\t\t- " +
               paper.summary + "\n\t- 내생각\n\t\t- 추론 속도가 관건일 듯.\n";
      })));
}

TEST(SetAsideTexts, are_asides_with_a_bracket_behind_their_label) {
  expect_all_read(read_markdown_digest(each_new("", [](const NewPaper& paper) {
    return linked_title(paper) + paper.summary +
           "\n\n편지지기의 사족) 당시 발표를 밤새 기다렸던 기억이 아직도 생생합니다.\n\n";
  })));
}

}  // namespace
}  // namespace daejo::parsers
