#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "parsers/read_digest.h"
#include "parsers/text/title_text.h"
#include "tests/parsers/new_papers.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

/// A document about the first paper, with `notes` below its link.
std::string one_paper(const std::string& notes) {
  return "# " + new_papers[0].title + "\n\n논문: " + link_to(new_papers[0]) + "\n\n" + notes;
}

}  // namespace

TEST(UnfamiliarShapes, set_plans_for_the_readers_own_work_aside) {
  expect_all_read(read_markdown_digest(each_new("# 주간 정리\n\n", [](const NewPaper& paper) {
    return "## " + paper.title + "\n- **링크**: " + link_to(paper) +
           "\n- **소속/기관**: 미표기\n- **요약**: " + paper.summary +
           "\n- **우리 팀 적용 아이디어**: 녹취 서비스의 버퍼에 넣어 볼 만함.\n- **다음 실험 제안**: 작은 표본으로 "
           "다시 재 보기.\n- **사내 연구 연결 지점**: 측정 절차를 그대로 옮길 수 있음.\n- **Verdict**: 곁에 두고 읽을 논문.\n\n";
  })));
}

TEST(UnfamiliarShapes, have_titles_with_authors_and_years) {
  EXPECT_EQ(clean_title("[P1] Tide Models — Oh et al., 2026"), "Tide Models");
  EXPECT_EQ(clean_title("Tide Models (2405, Sea Lab)"), "Tide Models");
  EXPECT_EQ(clean_title("Tide Models (Sea Lab, 2023)"), "Tide Models");
  EXPECT_EQ(clean_title("[Tide Models](arXiv)"), "Tide Models");
  EXPECT_EQ(clean_title("Tides - A Survey, Extended"), "Tides - A Survey, Extended");
  EXPECT_EQ(clean_title("Tides (Waves, Wind)"), "Tides (Waves, Wind)");
}

TEST(UnfamiliarShapes, end_a_record_at_a_neighbour_that_links_elsewhere) {
  using Write = std::function<std::string(const std::string&, const std::string&, const std::string&)>;
  const std::array<Write, 4> shapes = {
      [](const std::string& title, const std::string& link, const std::string& text) {
        return "## [" + title + "](" + link + ")\n\n" + text + "\n\n";
      },
      [](const std::string& title, const std::string& link, const std::string& text) {
        return "## " + title + "\n\n- " + link + "\n- " + text + "\n\n";
      },
      [](const std::string& title, const std::string& link, const std::string& text) {
        return "## " + title + "\n\n" + text + "\n\n링크: " + link + "\n\n";
      },
      [](const std::string& title, const std::string& link, const std::string& text) {
        return title + "\n" + link + "\n" + text + "\n\n";
      }};
  for (const Write& write : shapes) {
    std::string source = "# 이번 주\n\n";
    for (const NewPaper& paper : new_papers) {
      source += write(paper.title, link_to(paper), paper.summary);
      if (&paper == &new_papers[0])
        source += write(
            "A Compiler Meetup in One Night", "https://meetup.example.org/compilers",
            "컴파일러 모임에서 나온 이야기를 옮겼다. 최적화 순서를 학습으로 정하는 발표가 가장 길었다.");
    }
    SCOPED_TRACE(source);
    expect_all_read(read_markdown_digest(source));
  }
}

TEST(UnfamiliarShapes, set_a_repeated_last_sentence_aside) {
  const std::string closing = "자세한 수치는 원문의 표에서 볼 수 있습니다.";
  const Digest digest = read_markdown_digest(each_new("# 오늘의 논문\n\n", [&](const NewPaper& paper) {
    return "### [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary + " " + closing + "\n\n";
  }));
  expect_all_read(digest);
  ASSERT_THAT(digest.entries, SizeIs(new_papers.size()));
  EXPECT_EQ(digest.entries[0].set_aside.back().text, closing);
}

TEST(UnfamiliarShapes, keep_a_last_sentence_of_two_records) {
  const std::string closing = "자세한 수치는 원문의 표에서 볼 수 있습니다.";
  const Digest digest = read_markdown_digest(each_new("# 오늘의 논문\n\n", [&](const NewPaper& paper) {
    const bool is_last = &paper == &new_papers.back();
    return "### [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary +
           (is_last ? "" : " " + closing) + "\n\n";
  }));
  ASSERT_THAT(digest.entries, SizeIs(new_papers.size()));
  EXPECT_EQ(summary_text(digest.entries[0]), new_papers[0].summary + " " + closing);
}

TEST(UnfamiliarShapes, take_only_the_labelled_column_of_a_table) {
  expect_all_read(read_markdown_digest(
      each_new("| Paper | arXiv | 한 줄 요약 | 우리와의 차이 | 확인 |\n|---|---|---|---|---|\n",
               [](const NewPaper& paper) {
                 return "| " + paper.title + " | " + paper.id + " | " + paper.summary +
                        " | 우리 모델과 겹치지만 학습 방식이 달라 구분해서 인용할 수 있다. | 본문 |\n";
               })));
}

TEST(UnfamiliarShapes, read_a_table_of_summaries_beside_long_records) {
  const std::string row_papers =
      "\n## 더 읽을 것\n\n| 내 상황 | 논문 | 핵심 |\n|---|---|---|\n| 기기가 작다 | [Counting Bees from Wing "
      "Sounds](https://arxiv.org/abs/2503.11024) (Han, Oh · 2025.03) | 벌통 안의 소리만으로 벌의 수를 세는 방법을 "
      "제안한다. 날개 소리의 배음을 나누어 세며, 카메라로 센 수와의 차이는 7%에 그쳤다. |\n| 자료가 낡았다 | [Salt in "
      "Old Wells](https://arxiv.org/abs/2503.11025) | 우물물의 염분을 위성 사진과 마을의 기록으로 추정한다. 재지 않은 "
      "우물에서도 오차가 9% 안이었고, 마른 해에도 결과가 그대로였다. |\n";
  const Digest digest = read_markdown_digest(each_new(
      "# 무엇부터 읽을까\n\n",
      [](const NewPaper& paper) {
        std::string text = "## " + paper.title + "\n\n[arXiv](" + link_to(paper) + ")\n\n";
        for (int i = 0; i < 8; ++i) text += "- " + paper.summary + " (" + std::to_string(i) + ")\n";
        return text + "\n";
      },
      row_papers));
  const std::vector<Entry> entries = with_id(digest);
  ASSERT_THAT(entries, SizeIs(new_papers.size() + 2));
  EXPECT_EQ(entries[3].title, "Counting Bees from Wing Sounds");
  EXPECT_THAT(summary_text(entries[3]), HasSubstr("카메라로 센 수와의 차이는 7%에 그쳤다."));
  EXPECT_EQ(entries[4].title, "Salt in Old Wells");
}

TEST(UnfamiliarShapes, read_notes_in_two_languages_below_abstract) {
  const Digest digest = read_markdown_digest(one_paper("## Abstract\n\n- " + new_papers[0].summary +
                                                       "\n- no extra hardware is needed at any stage\n"));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]),
            new_papers[0].summary + "\nno extra hardware is needed at any stage");
}

TEST(UnfamiliarShapes, set_instructions_aside) {
  const Digest digest = read_markdown_digest(
      one_paper("## 요약\n\n" + new_papers[0].summary +
                "\n\n## 사용법\n\n설정 파일의 경로를 바꾼 뒤 학습을 시작하면 됩니다.\n"));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), new_papers[0].summary);
}

TEST(UnfamiliarShapes, are_unread_with_commands_in_the_summary) {
  const Digest digest = read_markdown_digest(
      one_paper(new_papers[0].summary + "\n\n## 모델 훈련\n\npython train.py --data=\"우리 자료\"\n"));
  EXPECT_THAT(digest.entries, IsEmpty());
  ASSERT_THAT(digest.unread, SizeIs(1));
  EXPECT_EQ(digest.unread[0].why, UnreadPaper::Why::markup_in_summary);
}

TEST(UnfamiliarShapes, keep_sentences_that_name_a_program) {
  const std::string text = "python 3.11 환경에서 학습하면 두 배 빠르다고 한다.\n\n" + new_papers[0].summary;
  EXPECT_THAT(read_markdown_digest(one_paper(text)).unread, IsEmpty());
}

TEST(UnfamiliarShapes, are_unread_if_a_list_of_sources_follows_texts_about_several_papers) {
  const Digest digest = read_markdown_digest(
      "# 하루 보고서\n\n## 음성과 로봇\n\n첫 번째 연구는 " + new_papers[0].summary + "\n\n두 번째 연구는 " +
      new_papers[1].summary + "\n\n출처:\n\n- " + new_papers[0].title + " (" + link_to(new_papers[0]) +
      ")\n- Weak Labels in the Orchard and Beyond (https://journal.example.org/55)\n");
  EXPECT_THAT(digest.entries, IsEmpty());
  ASSERT_THAT(digest.unread, SizeIs(1));
  EXPECT_EQ(digest.unread[0].why, UnreadPaper::Why::several_papers);
}

TEST(UnfamiliarShapes, take_a_word_before_an_address_for_a_label) {
  expect_all_read(read_markdown_digest(each_new("# 모음\n\n", [](const NewPaper& paper) {
    return "## " + paper.title + "\n" + paper.summary + "\n원고: " + link_to(paper) +
           "\n시연: https://demo.example.org/a\n\n";
  })));
}

TEST(UnfamiliarShapes, say_that_fields_beside_the_summary_are_uncertain) {
  const auto read = [](const std::string& field) {
    std::string source = "{\"papers\": [";
    for (std::size_t i = 0; i < 2; ++i) {
      source += std::string(i == 0 ? "" : ", ") + "{\"title\": \"" + new_papers[i].title +
                "\", \"preprint\": \"" + link_to(new_papers[i]) + "\", \"summary\": \"" +
                new_papers[i].summary + "\", \"" + field +
                "\": [\"마이크 네 개를 벽에 붙인 방\", \"녹음기 한 대와 작은 보드 두 개\"]}";
    }
    return parse_digest(source + "]}", "papers.json", DigestFormat::json);
  };
  const Digest unsure = read("test_rig");
  ASSERT_THAT(unsure.problems, SizeIs(1));
  EXPECT_THAT(unsure.problems[0].sentence, HasSubstr("It is not certain which text is the summary"));
  const Digest sure = read("hardware");
  EXPECT_THAT(sure.problems, IsEmpty());
  ASSERT_THAT(sure.entries, SizeIs(2));
  EXPECT_EQ(summary_text(sure.entries[0]), new_papers[0].summary);
}

TEST(UnfamiliarShapes, end_the_last_record_at_a_rule) {
  const Digest digest = read_markdown_digest(each_new(
      "# 추천\n\n",
      [](const NewPaper& paper) {
        return "## " + paper.title + "\n\n- **arXiv**: " + link_to(paper) + "\n\n" + paper.summary + "\n\n";
      },
      "---\n\n### 읽는 차례\n\n- 월요일에는 첫 번째 논문을 읽고 서로 질문을 두 개씩 적어 온다.\n"));
  expect_all_read(digest);
}

TEST(UnfamiliarShapes, read_mappings_inside_front_matter) {
  const Digest digest = read_markdown_digest(
      "---\ntitle: " + new_papers[0].title + "\narxivId: \"" + new_papers[0].id +
      "\"\nanalysis:\n  ko:\n    problem: '" + new_papers[0].summary +
      "'\n    validation: '회의 녹음 스무 개로 재어 보았다.'\n    resources: '공개된 코드는 찾지 못했다.'\n---\n\n## Notes\n\nThe method is simple and it works well on small devices.\n");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(summary_text(digest.entries[0]), new_papers[0].summary + "\n회의 녹음 스무 개로 재어 보았다.");
}

TEST(UnfamiliarShapes, set_a_lab_view_and_a_glossary_aside) {
  expect_all_read(read_markdown_digest(each_new("# 주간\n\n", [](const NewPaper& paper) {
    return "## [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary +
           "\n\n**우리 실험실 관점** · 측정 절차를 그대로 가져와 다음 장치에 쓸 수 있다.\n\n<details><summary>용어 "
           "정리</summary>\n\n- 캐시: 자주 쓰는 값을 가까이에 두는 작은 기억 장치를 말한다.\n\n</details>\n\n";
  })));
}

/// A newsletter of layout tables: a row for each part of a paper.
std::string mail_of_rows(const std::string& before_last, const std::string& end) {
  std::string page =
      "<html><body><table><tr><td><table><tr><td><p>안녕하세요! 이번 호에는 논문 세 편을 골라 담았습니다.</p></td></tr>";
  for (const NewPaper& paper : new_papers) {
    if (&paper == &new_papers.back()) page += before_last;
    page +=
        "<tr><td><span>02 음성</span><h2>" + paper.title + "</h2><p><a href=\"" + link_to(paper) +
        "\">원문</a><br>한빛연구소 | cs.SD, cs.LG | 읽는 시간 4분</p></td></tr><tr><td><p>" + paper.summary +
        "</p></td></tr><tr><td><table><tr><td><b>🐥 편집자의 한마디</b><br>다음 달에 코드가 나오면 꼭 다시 "
        "소개해 드릴게요!</td></tr></table></td></tr><tr><td>👉 이런 분께 추천해요: 회의록을 다루는 "
        "분</td></tr><tr><td><a href=\"" +
        link_to(paper) + "\">논문 보러 가기</a></td></tr>";
  }
  return page + end + "</table></td></tr></table></body></html>";
}

TEST(UnfamiliarShapes, join_the_rows_of_layout_tables) {
  const std::string advertisement =
      "<tr><td><span>광고</span><br><b>밤에도 빛나는 책상 등</b><br>등을 하나 사면 하나를 더 드립니다. 이번 주말까지 "
      "신청해 주세요.</td></tr>";
  const std::string end =
      "<tr><td><b>이번 호는 어떠셨나요?</b><br><a href=\"https://forms.example.org/1\">좋았어요</a><br>친구에게 "
      "알려 주시면 찻잔을 드려요!</td></tr>";
  expect_all_read(parse_digest(mail_of_rows("", ""), "mail.html", DigestFormat::html));
  expect_all_read(parse_digest(mail_of_rows(advertisement, end), "mail.html", DigestFormat::html));
}

TEST(UnfamiliarShapes, read_the_only_paper_among_other_news) {
  using Write = std::function<std::string(const std::string&, const std::string&, const std::string&)>;
  const std::array<Write, 2> shapes = {
      [](const std::string& title, const std::string& link, const std::string& text) {
        return "### [소식] " + title + "\n\n- **출처 링크**: [보기](" + link + ")\n- **요약**: " + text +
               "\n\n";
      },
      [](const std::string& title, const std::string& link, const std::string& text) {
        return "### [" + title + "](https://garden.example.org/news)\n\n" + text +
               "\n\n#### 어떻게 쟀나\n\n" + text + "\n\n[원문](" + link + ") · [원문](" + link + ")\n\n";
      }};
  for (const Write& write : shapes) {
    const std::string source =
        "# 아침 소식\n\n오늘의 기술 소식을 모았습니다.\n\n## 모델\n\n" +
        write(
            "시계 회사가 만든 작은 언어 모델 공개 문제", "https://clock.example.org/model",
            "시계 회사가 손목에서 도는 언어 모델을 내놓았다. 전지를 하루에 한 번 갈아야 하는 것이 흠이다.") +
        write(new_papers[1].title, link_to(new_papers[1]), new_papers[1].summary) +
        write("빵집 주문을 받는 로봇", "https://bakery.example.org/robot",
              "빵집에서 주문을 받는 로봇이 석 달 동안 일했다. 손님은 기다리는 시간이 줄었다고 말했다.");
    SCOPED_TRACE(source);
    const std::vector<Entry> entries = with_id(read_markdown_digest(source));
    ASSERT_THAT(entries, SizeIs(1));
    EXPECT_EQ(entries[0].title, new_papers[1].title);
    EXPECT_THAT(summary_text(entries[0]), StartsWith(new_papers[1].summary));
    EXPECT_THAT(summary_text(entries[0]), Not(HasSubstr("빵집")));
    EXPECT_THAT(summary_text(entries[0]), Not(HasSubstr("시계")));
  }
}

TEST(UnfamiliarShapes, end_before_a_section_about_all_papers) {
  std::string list = "## 참고\n\n";
  for (const NewPaper& paper : new_papers) list += "- [" + paper.title + "](" + link_to(paper) + ")\n";
  expect_all_read(read_markdown_digest(each_new(
      "# 세 편을 묶어 읽기\n\n",
      [](const NewPaper& paper) {
        return "## " + paper.title + " — " + paper.id + "\n\n" + paper.summary +
               "\n\n### 왜 지금 다시 보나\n\n사내에서 같은 이야기가 세 번이나 나왔기 때문이다.\n\n";
      },
      "## 묶어서 본 흐름\n\n세 논문은 모두 오래된 것을 버리는 일을 다르게 푼다.\n\n" + list)));
}

TEST(UnfamiliarShapes, keep_their_papers_beside_a_list_with_the_same_titles) {
  std::string list = "## 참고\n\n";
  for (const NewPaper& paper : new_papers) list += "- [" + paper.title + "](" + link_to(paper) + ")\n";
  expect_all_read(read_markdown_digest(each_new(
      "# 세 편을 묶어 읽기\n\n",
      [](const NewPaper& paper) {
        return "## [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary +
               "\n\n### 왜 골랐나\n\n사내에서 같은 이야기가 세 번이나 나왔기 때문에 골랐다.\n\n";
      },
      list)));
}

TEST(UnfamiliarShapes, set_what_a_tool_takes_from_the_paper_aside) {
  expect_all_read(read_markdown_digest(each_new("# 정리\n\n", [](const NewPaper& paper) {
    return "## " + paper.title + "\n\n" + link_to(paper) + "\n\n**핵심 기여:**\n- " + paper.summary +
           "\n\n**V3 직접 반영 예정:**\n- 현재 버퍼 네 개를 일곱 개로 늘림\n\n";
  })));
}

TEST(UnfamiliarShapes, set_a_closing_comment_about_the_summaries_aside) {
  expect_all_read(read_markdown_digest(each_new(
      "# 오늘의 논문\n\n",
      [](const NewPaper& paper) {
        return "### [" + paper.title + "](" + link_to(paper) + ")\n" + paper.summary + "\n\n";
      },
      "***\n\n**💡 요약 코멘트:**\n이번 주의 논문은 **'버리는 법'**이라는 흐름을 공유하고 있습니다.\n")));
}

TEST(UnfamiliarShapes, set_ideas_below_a_summary_aside_but_keep_them_among_its_parts) {
  const std::string idea = "**아이디어** · 조율실에서 모은 소리로 같은 실험을 다시 해 보는 연구";
  expect_all_read(read_markdown_digest(each_new("# 주간\n\n", [&](const NewPaper& paper) {
    return "## [" + paper.title + "](" + link_to(paper) + ")\n\n" + paper.summary + "\n\n" + idea + "\n\n";
  })));
  const Digest parts = read_markdown_digest(
      one_paper(new_papers[0].summary + "\n\n**문제** · 기억이 넘친다.\n\n" + idea + "\n"));
  ASSERT_THAT(parts.entries, SizeIs(1));
  EXPECT_THAT(summary_text(parts.entries[0]), HasSubstr("조율실"));
}

TEST(UnfamiliarShapes, leave_diagrams_out) {
  const std::string text = new_papers[0].summary + "\n\n```\n";
  const Digest drawn =
      read_markdown_digest(one_paper(text + "구간 → [버림] → 다음 구간\n      ↑ 캐시\n```\n"));
  ASSERT_THAT(drawn.entries, SizeIs(1));
  EXPECT_EQ(summary_text(drawn.entries[0]), new_papers[0].summary);
  const Digest told = read_markdown_digest(one_paper("```\n" + new_papers[0].summary + " 40% → 20%\n```\n"));
  ASSERT_THAT(told.entries, SizeIs(1));
}

TEST(UnfamiliarShapes, keep_labels_with_memory) {
  const Digest digest = read_markdown_digest(
      one_paper("**요약**: " + new_papers[0].summary + "\n\n**메모리 절약**: 오래된 구간부터 돌려 쓴다.\n"));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_THAT(summary_text(digest.entries[0]), HasSubstr("오래된 구간부터"));
}

TEST(UnfamiliarShapes, read_data_in_script_files) {
  std::string papers;
  for (const NewPaper& paper : new_papers)
    papers += "  {title: '" + paper.title + "', url: \"" + link_to(paper) + "\", summary: `" + paper.summary +
              "`},\n";
  for (const std::string& source :
       {"window.PAPERS = {\"day\": [\n" + papers + "]};\n",
        "// made by hand\nexport const papers = [\n" + papers + "]",
        "const papers = [\n" + papers + "];\npapers.forEach(function (p) { show(p.title); });\n"}) {
    SCOPED_TRACE(source);
    EXPECT_NO_THROW(require_known_format("papers.js", source));
    ASSERT_EQ(guess_digest_format("papers.js", source), DigestFormat::script);
    expect_all_read(parse_digest(source, "papers.js", DigestFormat::script));
  }
  const std::string code =
      "const p = find('2503.11021');\nshow(p + ' 작은 음성 인식기가 긴 회의를 들을 때 기억이 넘치는 문제');";
  EXPECT_NE(guess_digest_format("papers.js", code), DigestFormat::script);
  EXPECT_THROW(require_known_format("papers.js", code), InputError);
}

TEST(UnfamiliarShapes, read_the_only_paper_among_items_of_news) {
  const auto item = [](const std::string& title, const std::string& text, const std::string& link) {
    return "- **" + title + "** — " + text + " [링크](" + link + ")\n";
  };
  const Digest digest = read_markdown_digest(
      "# 월요일 소식\n\n" +
      item("[소식] 시계 회사의 작은 모델", "시계 회사가 손목에서 도는 언어 모델을 내놓았다.",
           "https://clock.example.org") +
      item("[논문] " + new_papers[0].title, new_papers[0].summary, link_to(new_papers[0])) +
      item("[소식] 빵집 로봇", "빵집에서 주문을 받는 로봇이 석 달 동안 일했다.",
           "https://bakery.example.org"));
  const std::vector<Entry> entries = with_id(digest);
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_THAT(summary_text(entries[0]), StartsWith(new_papers[0].summary));
  EXPECT_THAT(summary_text(entries[0]), Not(HasSubstr("빵집")));
}

TEST(UnfamiliarShapes, begin_at_the_title_below_an_introduction) {
  expect_all_read(read_markdown_digest(each_new("# 12주차\n\n", [](const NewPaper& paper) {
    return "## 월요일: 오래된 것을 버리는 날\n\n월요일에는 논문 한 편만 천천히 읽었다.\n\n### " +
           paper.title + "\n[" + paper.id + "](" + link_to(paper) + ")\n\n" + paper.summary + "\n\n";
  })));
}

TEST(UnfamiliarShapes, set_the_farewell_aside) {
  expect_all_read(read_markdown_digest(each_new(
      "# 오늘의 논문\n\n",
      [](const NewPaper& paper) {
        return "### " + paper.title + "\n" + link_to(paper) + "\n\n" + paper.summary + "\n\n";
      },
      "오늘은 여기까지입니다. 세 논문 모두 오래된 자료를 덜어 내는 법을 다뤘습니다. 내일 또 뵙겠습니다.\n")));
}

}  // namespace daejo::parsers
