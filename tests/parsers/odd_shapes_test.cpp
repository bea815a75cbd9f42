#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

struct OddPaper {
  std::string id;
  std::string title;
  std::string summary;
  std::string why;
};

const std::array<OddPaper, 3> odd_papers = {
    {{"2512.04417", "Sparse Gates for Fast Serving of Expert Models",
      "전문가 혼합 모델에서 게이트 계산이 지연의 큰 부분임을 보이고, 직전 선택을 다시 쓰는 방법을 제안한다. 지연이 31% 줄었다.",
      "추론 비용으로 고민하는 팀이 바로 시험해 볼 수 있습니다."},
     {"2512.05120", "Counting Cells in Microscopy Without Any Labels",
      "배율이 다른 두 밀도 지도가 같은 수를 내야 한다는 조건만으로 세포 수를 센다. 평균 오차가 지도 학습의 1.1배이다.",
      "정답을 만들 돈이 없는 연구실에 특히 쓸모가 있습니다."},
     {"2512.07209", "Forecasting Harbour Sea Levels with Graph Networks",
      "조석은 물리식으로 계산하고 바람과 기압의 영향만 신경망이 배우게 해 항구의 수위를 예측한다. 오차가 18% 작아졌다.",
      "물리식과 학습을 나누어 맡긴 설계가 다른 분야에도 참고가 됩니다."}}};

std::string link_to(const OddPaper& paper) {
  return "https://arxiv.org/abs/" + paper.id;
}

/// Joins `start`, what `write` returns for each paper, and `end`.
std::string each(const std::string& start, const std::function<std::string(const OddPaper&)>& write,
                 const std::string& end = "") {
  std::string text = start;
  for (const OddPaper& paper : odd_papers) text += write(paper);
  return text + end;
}

struct OddShape {
  std::string name;
  std::string file;
  std::string source;
};

void PrintTo(const OddShape& shape, std::ostream* out) {
  *out << shape.name;
}

std::string row_of_table(const std::string& label, const std::function<std::string(const OddPaper&)>& write) {
  return each(
      "| " + label + " |", [&](const OddPaper& paper) { return " " + write(paper) + " |"; }, "\n");
}

std::vector<OddShape> marked_up_shapes() {
  return {
      {"labels_in_lines_of_their_own", "day.html",
       each(
           "<body><h1>오늘의 논문</h1>",
           [](const OddPaper& paper) {
             return "<div class=\"c\"><h2><a href=\"" + link_to(paper) + "\">" + paper.title +
                    "</a></h2><p><i>We present a method that is fast and simple...</i></p><div>세 줄 요약</div><ul><li>" +
                    paper.summary + "</li></ul><div><b>선정 이유</b> · " + paper.why + "</div></div>";
           },
           "</body>")},
      {"labels_without_colons", "day.md",
       each("# 오늘의 논문\n",
            [](const OddPaper& paper) {
              return "\n## 논문 소개\n\n*" + paper.title + "*\n\n**한 줄 요약** " + paper.summary +
                     "\n\n**왜 골랐나?** " + paper.why + "\n\n[초록](" + link_to(paper) + ")\n";
            })},
      {"links_below_tags", "day.md",
       each(
           "# 오늘의 논문\n",
           [](const OddPaper& paper) {
             return "\n## 📄 1/3 (cs.LG)\n\n" + paper.title + "\n\n" + paper.summary +
                    "\n\n#빠른추론 #논문\n👉 " + link_to(paper) + "\n";
           },
           "\n이번 호는 새벽출판이 후원했습니다.\n")},
      {"cards", "day.mdx",
       each(
           "import { Card } from '../card'\n\n# 오늘의 논문\n\n<Group cols={2}>\n",
           [](const OddPaper& paper) {
             return "\n<Card title=\"" + paper.title + "\" href=\"" + link_to(paper) + "\" score={8.5}>\n  " +
                    paper.summary + "\n\n  <EditorNote by=\"하늘\">" + paper.why + "</EditorNote>\n</Card>\n";
           },
           "\n</Group>\n")},
      {"attributes", "day.mdx",
       each("# 오늘의 논문\n",
            [](const OddPaper& paper) {
              return "\n<Paper\n  arxivId=\"" + paper.id + "\"\n  title=\"" + paper.title +
                     "\"\n  summary=\"" + paper.summary + "\"\n  pickReason=\"" + paper.why + "\"\n/>\n";
            })},
      {"directives", "day.md",
       each("# 읽은 논문\n",
            [](const OddPaper& paper) {
              return "\n:::paper{id=\"" + paper.id + "\" title=\"" + paper.title + "\"}\n" + paper.summary +
                     "\n\n::::why[왜 골랐나]\n" + paper.why + "\n::::\n:::\n";
            })},
      {"shortcodes", "day.md",
       each("# 읽은 논문\n",
            [](const OddPaper& paper) {
              return "\n{{< paper arxiv=\"" + paper.id + "\" title=\"" + paper.title + "\" >}}\n" +
                     paper.summary + "\n{{< pick by=\"하늘\" >}}" + paper.why +
                     "{{< /pick >}}\n{{< /paper >}}\n";
            })},
      {"columns", "day.md",
       "# 비교표\n\n" + row_of_table("", [](const OddPaper&) { return std::string("논문"); }) +
           "|---|---|---|---|\n" + row_of_table("제목", [](const OddPaper& paper) { return paper.title; }) +
           row_of_table("링크", [](const OddPaper& paper) { return "[arXiv](" + link_to(paper) + ")"; }) +
           row_of_table("요약", [](const OddPaper& paper) { return paper.summary; }) +
           row_of_table("왜 골랐나", [](const OddPaper& paper) { return paper.why; })},
      {"lists_far_apart", "day.md",
       each("# 묶음\n\n## 논문\n\n",
            [](const OddPaper& paper) { return "1. [" + paper.title + "](" + link_to(paper) + ")\n"; }) +
           each("\n## 요약\n\n", [](const OddPaper& paper) { return "1. " + paper.summary + "\n"; }) +
           each("\n## 왜 골랐나\n\n", [](const OddPaper& paper) { return "1. " + paper.why + "\n"; })},
      {"questions", "day.md",
       each("# 문답\n",
            [](const OddPaper& paper) {
              return "\n## " + paper.title + "\n[arXiv](" + link_to(paper) + ")\n\nQ. 무엇을 했나?\nA. " +
                     paper.summary + "\n\nQ. 왜 이 논문을 골랐나?\nA. " + paper.why + "\n";
            })},
      {"link_at_the_end", "day.md",
       each("# 소식\n\n",
            [](const OddPaper& paper) {
              return paper.summary + " — *" + paper.title + "* [원문](" + link_to(paper) + ")\n\n";
            })},
      {"link_below_the_text", "day.md",
       each("# 소식\n\n",
            [](const OddPaper& paper) {
              return paper.summary + "\n\n[" + paper.title + "](" + link_to(paper) + ")\n\n";
            })},
      {"id_in_a_comment", "day.md",
       each("# 소식\n\n",
            [](const OddPaper& paper) {
              return "<!-- arXiv:" + paper.id + " -->\n### " + paper.title + "\n\n" + paper.summary + "\n\n";
            })},
      {"definitions", "day.md",
       each("# 소식\n\n",
            [](const OddPaper& paper) {
              return "**" + paper.title + "** ([arXiv](" + link_to(paper) + "))\n: " + paper.summary +
                     "\n: (편집자 주) " + paper.why + "\n\n";
            })},
      {"front_matter", "day.md",
       each(
           "---\ntitle: 12월 셋째 주\npapers:\n",
           [](const OddPaper& paper) {
             return "  - id: \"" + paper.id + "\"\n    title: " + paper.title + "\n    summary: >-\n      " +
                    paper.summary + "\n    why: " + paper.why + "\n";
           },
           "---\n\n{% include weekly.html %}\n")}};
}

std::vector<OddShape> plain_shapes() {
  const std::string border(60, '-');
  return {
      {"letter", "letter.txt",
       each(
           std::string(60, '=') + "\n  새벽 편지                    제88호\n" + std::string(60, '=') + "\n\n",
           [&](const OddPaper& paper) {
             return border + "\n " + paper.title + "\n" + border + "\n  주소   : " + link_to(paper) +
                    "\n\n    " + paper.summary + "\n\n  >> 왜 골랐나\n     " + paper.why + "\n\n";
           })},
      {"listing", "list.txt",
       each("",
            [&](const OddPaper& paper) {
              return "\\\\\narXiv:" + paper.id + "\nDate: Fri, 19 Dec 2025\n\nTitle: " + paper.title +
                     "\nCategories: cs.CV\n\\\\\n  " + paper.summary + "\n\\\\ ( " + link_to(paper) + " )\n" +
                     border + "\n";
            })},
      {"chat", "chat.txt",
       each("논문방 님과 카카오톡 대화\n\n",
            [](const OddPaper& paper) {
              return "[논문봇] [오전 9:01] " + paper.title + "\n" + link_to(paper) + "\n\n" + paper.summary +
                     "\n[민수] [오전 9:12] 저희도 돌려 보고 싶네요.\n";
            })},
      {"chat_with_people_between", "chat.txt",
       each("논문방 님과 카카오톡 대화\n\n--------------- 2025년 12월 9일 화요일 ---------------\n",
            [](const OddPaper& paper) {
              return "[논문봇] [오전 9:00] 1/3 [cs.LG]\n" + paper.title + "\nMinsu Kang, Ada Roe\n" +
                     link_to(paper) + "\n추천 이유: " + paper.why +
                     "\n[민수] [오전 9:01] 봇아 고마워~\n키워드: 궁금\n[논문봇] [오전 9:01] " +
                     paper.summary + "\n[민수] [오전 9:12] 저희도 돌려 보고 싶네요.\n" +
                     "[논문봇] [오전 9:13] " + paper.id + " 찾는 중...\n";
            })},
      {"chat_with_links_below_tags", "chat.txt",
       each(
           "논문방 님과 카카오톡 대화\n\n",
           [](const OddPaper& paper) {
             return "[논문봇] [오전 9:00] 📄 1/3 (cs.LG)\n" + paper.title + "\n\n" + paper.summary +
                    "\n\n#빠른추론 #논문\n👉 arxiv.org/abs/" + paper.id + "\n[민수] [오전 9:12] 넵\n";
           },
           "[논문봇] [오전 9:20] 오늘은 여기까지입니다. 요약은 언어 모델이 썼으니 원문을 확인해 주세요.\n")},
      {"json_in_a_chat", "chat.txt",
       each("",
            [](const OddPaper& paper) {
              return "[논문봇] [오전 9:01] {\"id\": \"" + paper.id + "\", \"title\": \"" + paper.title +
                     "\", \"summary\": \"" + paper.summary + "\", \"why\": \"" + paper.why +
                     "\"}\n[민수] [오전 9:12] 오늘도 고맙습니다.\n";
            })},
      {"table_of_values", "sheet.csv",
       each("번호,논문 제목,링크,요약,선정 이유\n",
            [](const OddPaper& paper) {
              return "1," + paper.title + "," + link_to(paper) + ",\"" + paper.summary + "\",\"" + paper.why +
                     "\"\n";
            })},
      {"yaml", "papers.yaml", each("papers:\n", [](const OddPaper& paper) {
         return "- arxiv: '" + paper.id + "'\n  title: \"" + paper.title + "\"\n  summary: |\n    " +
                paper.summary + "\n  why_picked: " + paper.why + "\n";
       })}};
}

std::string quoted(const std::string& text) {
  return "\"" + text + "\"";
}

std::string array_of(const std::function<std::string(const OddPaper&)>& write) {
  std::string items = each("", [&](const OddPaper& paper) { return write(paper) + ","; });
  items.pop_back();
  return "[" + items + "]";
}

std::vector<OddShape> json_shapes() {
  return {
      {"json_rows", "rows.json",
       R"({"columns": ["arxiv_id", "title", "summary_ko", "why_selected"], "data": )" +
           array_of([](const OddPaper& paper) {
             return "[" + quoted(paper.id) + "," + quoted(paper.title) + "," + quoted(paper.summary) + "," +
                    quoted(paper.why) + "]";
           }) +
           "}"},
      {"json_arrays", "arrays.json",
       "{\"ids\": " + array_of([](const OddPaper& paper) { return quoted(paper.id); }) +
           ", \"titles\": " + array_of([](const OddPaper& paper) { return quoted(paper.title); }) +
           ", \"summaries\": " + array_of([](const OddPaper& paper) { return quoted(paper.summary); }) + "}"},
      {"json_document", "page.json",
       "{\"results\": " + array_of([](const OddPaper& paper) {
         return R"({"type": "heading_2", "heading_2": {"rich_text": [{"type": "text", "plain_text": )" +
                quoted(paper.title) + ", \"href\": " + quoted(link_to(paper)) +
                R"(}]}}, {"type": "paragraph", "paragraph": {"rich_text": [{"type": "text", "plain_text": )" +
                quoted(paper.summary) + R"(, "href": null}]}})";
       }) + "}"},
      {"html_in_json", "feed.json",
       R"({"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "https://example.org/1", )"
       R"("title": "오늘의 논문", "content_html": ")" +
           each("",
                [](const OddPaper& paper) {
                  return "<h3><a href='" + link_to(paper) + "'>" + paper.title + "</a></h3><p>" +
                         paper.summary + "</p>";
                }) +
           "\"}]}"},
      {"titles_above_links", "shared.html",
       each(
           "<html><body>",
           [](const OddPaper& paper) {
             return "<p>" + paper.title + "</p><p><a href=\"" + link_to(paper) + "\">" + link_to(paper) +
                    "</a></p><p>" + paper.summary + "</p>\n";
           },
           "</body></html>")},
      {"terms", "list.html",
       each(
           "<html><body><dl>",
           [](const OddPaper& paper) {
             return "<dt>[1] <a href='/abs/" + paper.id + "'>arXiv:" + paper.id +
                    "</a></dt><dd><div class='meta'><div>Title: " + paper.title + "</div><p>" +
                    paper.summary + "</p></div></dd>\n";
           },
           "</dl></body></html>")}};
}

struct OddShapes : testing::TestWithParam<OddShape> {};

TEST_P(OddShapes, give_every_paper_its_title_and_its_summary_and_nothing_else) {
  const auto& [name, file, source] = GetParam();
  const Digest digest = parse_digest(source, file, guess_digest_format(file, source));
  EXPECT_TRUE(digest.unread.empty());
  ASSERT_EQ(digest.entries.size(), odd_papers.size()) << source;
  for (std::size_t i = 0; i < odd_papers.size(); ++i) {
    const Entry& entry = digest.entries[i];
    ASSERT_TRUE(entry.id);
    EXPECT_EQ(entry.id->base, odd_papers[i].id);
    EXPECT_EQ(entry.title, odd_papers[i].title);
    EXPECT_EQ(summary_text(entry), odd_papers[i].summary);
    for (const Section& section : entry.sections) {
      EXPECT_GT(expect_sound_runs(section, source), 0U);
      EXPECT_LE(entry.source.begin, section.source.begin);
      EXPECT_LE(section.source.end, entry.source.end);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(MarkedUp, OddShapes, testing::ValuesIn(marked_up_shapes()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(Plain, OddShapes, testing::ValuesIn(plain_shapes()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(Data, OddShapes, testing::ValuesIn(json_shapes()),
                         [](const auto& shape) { return shape.param.name; });

TEST(OddComponents, are_named_unread_if_two_papers_share_a_component) {
  const std::string source = "<Group papers={[{arxiv: \"2512.04417\"}, {arxiv: \"2512.05120\"}]}>\n\n" +
                             odd_papers[0].summary + odd_papers[1].summary +
                             "\n\n</Group>\n\n<Paper arxiv=\"2512.07209\" title=\"" + odd_papers[2].title +
                             "\">\n\n" + odd_papers[2].summary + "\n\n</Paper>\n";
  const Digest digest = parse_digest(source, "day.mdx", DigestFormat::markdown);
  EXPECT_EQ(digest.entries.size() + digest.unread.size(), 3U);
  for (const Entry& entry : digest.entries) EXPECT_EQ(entry.id->base, "2512.07209");
}

TEST(OddLists, take_no_list_of_contents_for_the_papers_of_lists) {
  std::string source = each("# 차례\n\n", [](const OddPaper& paper) {
    return "1. [" + paper.title + "](" + link_to(paper) + ")\n";
  });
  for (const OddPaper& paper : odd_papers) {
    source += "\n## " + paper.title + "\n\n- " + paper.summary +
              "\n- 둘째 문장은 실험이 무엇을 보였는지 자세히 적는다.\n" +
              "- 셋째 문장은 남은 한계와 앞으로 할 일을 자세히 적는다.\n";
  }
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  for (const Entry& entry : digest.entries) {
    for (const OddPaper& paper : odd_papers) {
      const bool is_own = entry.id && entry.id->base == paper.id;
      EXPECT_TRUE(is_own || !entry.id || summary_text(entry).find(paper.summary) == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace daejo::parsers
