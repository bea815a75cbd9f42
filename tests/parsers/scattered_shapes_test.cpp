#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

struct ScatteredPaper {
  std::string id;
  std::string title;
  std::string korean_title;
  std::string summary;
};

const std::array<ScatteredPaper, 3> scattered_papers = {
    {{"2602.01011", "Grasping in Clutter with Tactile Priors", "촉각 지식으로 잡기",
      "물건이 뒤섞인 상자에서 촉각으로 만든 사전 분포를 쓰면 잡기 성공률이 12%p 오른다. 가려진 물체에서 차이가 크다."},
     {"2602.01022", "Whole-Body Walking on Wet Sand", "젖은 모래 위의 걸음",
      "모래의 저항을 그때그때 추정해 발 디딤 힘을 조절하는 제어기를 제안한다. 해변에서 40분을 넘어지지 않고 걸었다."},
     {"2602.01033", "Landing Drones by Spoken Language", "말로 내리는 드론",
      "지시를 지도 위의 확률로 바꾸어 내릴 곳을 고르는 방법이다. 바람이 부는 날에도 31번 가운데 28번 성공했다고 한다."}}};

using Writer = std::function<std::string(const ScatteredPaper&, const std::string& number)>;

std::string for_each_paper(const Writer& write) {
  std::string text;
  for (std::size_t i = 0; i < scattered_papers.size(); ++i)
    text += write(scattered_papers[i], std::to_string(i + 1));
  return text;
}

std::string address_of(const ScatteredPaper& paper) {
  return "https://arxiv.org/abs/" + paper.id;
}

struct ScatteredShape {
  std::string name;
  std::string file;
  std::string source;
};

void PrintTo(const ScatteredShape& shape, std::ostream* out) {
  *out << shape.name;
}

std::string titled_sections() {
  return for_each_paper([](const ScatteredPaper& paper, const std::string&) {
    return "### " + paper.title + "\n\n" + paper.summary + "\n\n";
  });
}

std::vector<ScatteredShape> linked_elsewhere() {
  return {
      {"list_of_links_below", "day.md",
       "# 이달의 논문\n\n" + titled_sections() + "## 링크\n\n" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return "- " + paper.title + ": " + address_of(paper) + "\n";
           })},
      {"table_of_links_above", "day.md",
       "# 이달의 논문\n\n| 제목 | 주소 |\n|---|---|\n" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return "| " + paper.title + " | " + address_of(paper) + " |\n";
           }) +
           "\n" + titled_sections()},
      {"title_below_a_headline", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "## " + paper.korean_title + "\n\n*" + paper.title + "*\n\n" + paper.summary + "\n\n";
       }) + "## 출처\n\n" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return "- [" + paper.title + "](" + address_of(paper) + ")\n";
           })},
      {"image_with_a_link", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "<div class=\"item\"><a href=\"" + address_of(paper) +
                "\"><img src=\"a.png\"></a><span>로봇</span><h3>" + paper.korean_title +
                "</h3><p class=\"en\">" + paper.title + "</p><p class=\"desc\">" + paper.summary +
                "</p></div>";
       }) + "</body></html>"},
      {"address_for_a_script", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "<div class=\"card\" onclick=\"location.href='" + address_of(paper) + "'\"><h3>" +
                paper.title + "</h3><p>" + paper.summary + "</p></div>";
       }) + "</body></html>"},
      {"id_for_a_script", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "<div class=\"card\"><h3>" + paper.title + "</h3><p>" + paper.summary +
                "</p><button data-arxiv=\"" + paper.id + "\">열기</button></div>";
       }) + "</body></html>"},
  };
}

std::vector<ScatteredShape> in_scripts() {
  return {
      {"json", "day.html",
       "<html><body><div id=\"app\"></div><script>const papers = [" +
           for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
             return (number == "1" ? "" : ", ") + ("{\"arxiv\": \"" + paper.id) + "\", \"title\": \"" +
                    paper.title + "\", \"lead\": \"" + paper.summary + "\"}";
           }) +
           "];\nrender(papers);</script></body></html>"},
      {"literal", "day.html",
       "<html><body><div id=\"app\"></div><script>\n// 자료\nconst papers = [" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return "{ id: '" + paper.id + "', /* 제목 */ title: \"" + paper.title + "\", summary: `" +
                    paper.summary + "`, tags: ['로봇',], seen: undefined, },\n";
           }) +
           "];\npapers.forEach(p => { draw(`<h2>${p.title}</h2>`); });</script></body></html>"},
  };
}

std::vector<ScatteredShape> with_values() {
  return {
      {"related_paper_before_the_own_id", "day.html",
       "<html><body><main>" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "<article class=\"card\"><h2>" + paper.title + "</h2><p>" + paper.summary + "</p>" +
                (number == "1" ? "<aside class=\"rel\">앞선 일 <a href=\"https://arxiv.org/abs/2412.06769\">"
                                 "2412.06769</a></aside>"
                               : "") +
                "<p class=\"links\"><a href=\"" + address_of(paper) + "\">PDF</a></p></article>";
       }) + "</main></body></html>"},
      {"line_with_category_and_id", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "<h3>" + paper.title + "</h3><p>astro-ph.EP | <a href=\"" + address_of(paper) +
                "\">arXiv:" + paper.id + "</a> | 관련도 점수 0.9 | 읽는 데 2분</p><p>" + paper.summary +
                "</p><p>#arxiv #논문요약" +
                (number == "2" ? " · 함께 보기: <a href=\"https://arxiv.org/abs/2309.05566\">2309.05566</a>"
                               : "") +
                "</p><hr>";
       }) + "</body></html>"},
      {"labelled_values", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "#### " + number + ". " + paper.title +
                "\n- **발표**: NIPS 2017\n- **ArXiv**: " + address_of(paper) +
                "\n- **핵심 내용**: " + paper.summary + "\n- **읽기 우선순위**: 최우선\n\n";
       })},
      {"plain_values", "day.md", for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "### [" + paper.title + "](" + address_of(paper) + ")\n\n사회적 신호: 없음\n\n" +
                paper.summary + "\n\n검증 수준: 모의 실험 (한 기관)\n\n";
       })},
      {"items_with_one_sign", "day.txt", for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "■ " + paper.title + " (arXiv " + paper.id + ")\n  ▷ 핵심: " + paper.summary +
                "\n  ▷ 담당: 박지우\n\n";
       })},
      {"ratings_and_captions", "day.md", for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "## " + paper.title + "\n\n[arXiv](" + address_of(paper) +
                ")\n\n![](a.png)\n\n*Figure 2: the whole system*\n\n" + paper.summary +
                "\n\n### 평가\n\n- Clarity: 4/5\n- Overall: 3/5\n\n";
       })},
      {"programs", "day.md", for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "## " + paper.title + "\n\n[arXiv](" + address_of(paper) + ")\n\n" + paper.summary +
                "\n\n```python\n# 층을 고른다\nselected = sample(model, n)\n```\n\n";
       })},
      {"tables_of_data", "day.md", for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "## " + paper.title + "\n\n[arXiv](" + address_of(paper) + ")\n\n" + paper.summary +
                "\n\n| 방법 | 장점 |\n|---|---|\n| CoT | 복잡한 추론 가능 |\n| SayCan | 행동 제어 |\n\n";
       })},
      {"translations_in_brackets", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         const bool is_first = number == "1";
         return "## " + (is_first ? paper.korean_title : paper.title) + " (" +
                (is_first ? paper.title : paper.korean_title) + ")\n\n" + address_of(paper) + "\n\n" +
                paper.summary + "\n\n";
       })},
      {"long_emphasised_titles", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "<table><tr><td><table><tr><td><b>0" + number + "</b></td><td><div><b>" + paper.title +
                "</b></div><div>Kim, Kruse, Moon | arXiv:" + paper.id +
                " | 난이도</div></td></tr></table><div>" + paper.summary + "</div></td></tr></table>";
       }) + "</body></html>"},
  };
}

std::vector<ScatteredShape> with_an_end() {
  const std::string below_rule = for_each_paper([](const ScatteredPaper& paper, const std::string&) {
    return "### [" + paper.title + "](" + address_of(paper) + ")\n- **요약**: " + paper.summary + "\n\n";
  });
  const std::string below_link = for_each_paper([](const ScatteredPaper& paper, const std::string&) {
    return "**" + paper.title + "**\n\n" + paper.summary + "\n\n👉 " + address_of(paper) + " · 코드 있음\n\n";
  });
  return {
      {"below_a_rule", "day.md",
       below_rule + "---\n\n**참고**: 이 목록은 매주 늘어납니다. 넣고 싶은 논문을 알려 주세요.\n"},
      {"below_the_last_link", "day.md",
       below_link + "다음 산책은 2월 3일입니다. 댓글로 의견을 남겨 주세요.\n"},
      {"below_a_higher_heading", "day.md",
       "# 목록\n\n" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "### 묶음 " + number + "\n\n#### " + number + ". " + paper.title +
                "\n- **ArXiv**: " + address_of(paper) + "\n- **핵심 내용**: " + paper.summary + "\n\n";
       }) +
           "## 읽는 방법\n\n### 순서\n1. **Abstract**: 1분이면 된다고 생각하고 핵심 생각을 찾아 적는다.\n"
           "2. **Method**: 30분 동안 그림을 따라 그리며 자세한 내용을 옮겨 적는다.\n"},
  };
}

std::vector<ScatteredShape> with_odd_labels() {
  return {
      {"counted_titles_and_plain_captions", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "## 논문 " + number + " : " + paper.title + "\n\n- **링크** : [arXiv](" + address_of(paper) +
                ")\n\n### 내용 정리\n\n" + paper.summary + "\n\n![그림](a.png)\n\n그림 " + number +
                ". 실험 장치\n\n### 논의할 점\n\n- 우리도 해 볼 만하다.\n\n";
       })},
      {"labels_in_brackets", "day.html",
       "<html><body>" + for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "<article><h3><a href=\"/view/" + paper.id + "\">" + paper.title +
                "</a></h3><div><strong>[요약]</strong> " + paper.summary +
                "<br><strong>[한줄평]</strong> 등대지기가 반길 논문.</div></article>";
       }) + "</body></html>"},
      {"fields_of_html", "feed.json",
       "{\"title\": \"한 잔\", \"items\": [" +
           for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
             return std::string(number == "1" ? "" : ", ") + "{\"url\": \"https://example.org/" + number +
                    "\", \"external_url\": \"" + address_of(paper) + "\", \"title\": {\"en\": \"" +
                    paper.title + "\", \"ko\": \"" + paper.korean_title + "\"}, \"content_html\": \"<p>" +
                    paper.summary + "</p>\"}";
           }) +
           "]}"},
      {"lines_of_chips", "day.md", for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
                                     return "🥇 **" + paper.title + "** ([" + paper.id + "](" +
                                            address_of(paper) + "), cs.RO)  \n" + paper.summary +
                                            "  \n👍 42 · 💬 7 · " +
                                            (number == "3" ? "코드 없음" : "[코드](https://example.org/x)") +
                                            "\n\n";
                                   }) + "> 순위는 좋아요 수로 정했습니다.\n"},
      {"scores_and_quotations", "day.html",
       "<html><body><article>" + for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "<h2>" + paper.title + " [8.1점]</h2><p><a href=\"" + address_of(paper) +
                "\">원문</a></p><p>" + paper.summary +
                "</p><blockquote>\"물결은 지나간다.\" — 저자</blockquote><p>참신성: 4/5</p>";
       }) + "<footer><p>다음 호는 흙입니다. 구독은 무료입니다.</p></footer></article></body></html>"},
      {"remarks_in_a_column", "day.html",
       "<html><body><table><tr><th>논문</th><th>한국어 요약</th><th>비고</th></tr>" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return "<tr><td><a href=\"" + address_of(paper) + "\">" + paper.title +
                    "</a><br><small>Kim et al. · cs.SD</small></td><td>" + paper.summary +
                    "</td><td>다음 주 발표</td></tr>";
           }) +
           "</table></body></html>"},
      {"titles_as_labels", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return number + ". **" + paper.title + "** — " + paper.summary + "\n";
       }) + "\n## 원문\n" +
           for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
             return number + ". " + address_of(paper) + "\n";
           })},
      {"numbers_before_titles_in_json", "issues.json",
       "[" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return std::string(number == "1" ? "" : ", ") + "{\"number\": " + number + ", \"title\": \"[논문] " +
                paper.id + " " + paper.title + "\", \"body\": \"## 링크\\n" + address_of(paper) +
                "\\n\\n## 요약\\n" + paper.summary + "\"}";
       }) + "]"},
      {"links_of_chats_in_json", "blocks.json",
       "{\"blocks\": [{\"type\": \"header\", \"text\": {\"type\": \"plain_text\", \"text\": \"오늘\"}}" +
           for_each_paper([](const ScatteredPaper& paper, const std::string&) {
             return ", {\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"*<" +
                    address_of(paper) + "|" + paper.title + ">*\\n" + paper.summary +
                    "\"}}, {\"type\": \"context\", \"elements\": [{\"type\": "
                    "\"mrkdwn\", \"text\": \"physics | 점수 7.1\"}]}";
           }) +
           "]}"},
      {"emphasised_titles_in_items", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string&) {
         return "* [" + paper.id + "] **" + paper.title + "** (Lund, Oh) `cs.CE`\n  > " + paper.summary +
                "\n  * 왜 골랐나: 재료가 싸서\n";
       })},
      {"posts_with_the_same_lines", "posts.html",
       "<html><body><ul>" + for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "<li><div>논문봇</div><div>🔥 오늘의 논문<br><br>" + paper.title + "<br>" + address_of(paper) +
                "<br><br>" + paper.summary + "<br><br>#논문 #구름</div><div>♥ 1" + number +
                " · 답글 3 · 2시간 전</div></li>";
       }) + "</ul></body></html>"},
      {"a_popular_paper_below", "day.md",
       for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
         return "[" + number + "] " + paper.title + "\n\n" + address_of(paper) + "\n\n" + paper.summary +
                "\n\n";
       }) + "가장 많이 읽힌 논문: https://arxiv.org/abs/2604.09990\n"},
  };
}

struct ScatteredShapes : testing::TestWithParam<ScatteredShape> {};

TEST_P(ScatteredShapes, give_every_paper_its_title_and_its_summary_and_nothing_else) {
  const ScatteredShape& shape = GetParam();
  const Digest digest = parse_digest(shape.source, shape.file, guess_digest_format(shape.file, shape.source));
  EXPECT_THAT(digest.unread, SizeIs(0)) << shape.source;
  ASSERT_THAT(digest.entries, SizeIs(scattered_papers.size())) << shape.source;
  for (std::size_t i = 0; i < digest.entries.size(); ++i) {
    const Entry& entry = digest.entries[i];
    ASSERT_TRUE(entry.id);
    EXPECT_EQ(entry.id->base, scattered_papers[i].id);
    EXPECT_EQ(entry.title, scattered_papers[i].title);
    EXPECT_EQ(summary_text(entry), scattered_papers[i].summary);
    for (const Section& section : entry.sections) EXPECT_GT(expect_sound_runs(section, shape.source), 0U);
  }
}

INSTANTIATE_TEST_SUITE_P(LinkedElsewhere, ScatteredShapes, testing::ValuesIn(linked_elsewhere()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(InScripts, ScatteredShapes, testing::ValuesIn(in_scripts()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(WithValues, ScatteredShapes, testing::ValuesIn(with_values()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(WithOddLabels, ScatteredShapes, testing::ValuesIn(with_odd_labels()),
                         [](const auto& shape) { return shape.param.name; });
INSTANTIATE_TEST_SUITE_P(WithAnEnd, ScatteredShapes, testing::ValuesIn(with_an_end()),
                         [](const auto& shape) { return shape.param.name; });

TEST(ScatteredTexts, are_named_by_the_numbers_of_a_table) {
  const std::string source =
      "| 번호 | 논문 | 주소 |\n|---|---|---|\n" +
      for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
        return "| " + number + " | " + paper.title + " | " + address_of(paper) + " |\n";
      }) +
      for_each_paper([](const ScatteredPaper& paper, const std::string& number) {
        return "\n## " + number + ". " + paper.korean_title + "\n" + paper.summary + "\n";
      });
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(digest.entries[i].id->base, scattered_papers[i].id);
    EXPECT_EQ(summary_text(digest.entries[i]), scattered_papers[i].summary);
  }
}

TEST(ScatteredTexts, are_unread_if_nothing_says_whose_they_are) {
  std::string source = for_each_paper([](const ScatteredPaper& paper, const std::string&) {
    return "- " + paper.title + ": " + address_of(paper) + "\n";
  });
  for (const ScatteredPaper& paper : scattered_papers)
    source += "\n## " + paper.korean_title + "\n" + paper.summary + "\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  EXPECT_THAT(digest.entries, SizeIs(0));
  EXPECT_THAT(digest.unread, SizeIs(3));
}

TEST(ScatteredTexts, belong_to_no_paper_of_a_page_that_shows_others) {
  const std::string source =
      "<html><body><a href=\"https://arxiv.org/abs/2501.00001\">논문</a><script>x = [{id: '" +
      scattered_papers[0].id + "', summary: '" + scattered_papers[0].summary + "'}];</script></body></html>";
  EXPECT_THAT(parse_digest(source, "day.html", DigestFormat::html).entries, SizeIs(0));
}

TEST(ScatteredTexts, may_name_their_own_paper_in_a_sentence) {
  const std::string sentence =
      "원래의 그림은 arxiv.org/abs/2602.01011 에서 볼 수 있으며 여기에는 싣지 않는다.";
  const std::string source = "# Grasping in Clutter\n\n**arXiv**: 2602.01011\n\n## 요약\n\n" +
                             scattered_papers[0].summary + "\n\n" + sentence + "\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  EXPECT_THAT(digest.unread, SizeIs(0));
  ASSERT_THAT(digest.entries, SizeIs(1));
}

TEST(ScatteredTexts, are_unread_in_a_log) {
  const std::string source = for_each_paper([](const ScatteredPaper& paper, const std::string&) {
    return "2026-05-11 08:00:09 INFO summarize id=" + paper.id +
           "\n2026-05-11 08:00:21 OK summary: " + paper.summary + "\n";
  });
  const Digest digest = parse_digest(source, "run.txt", DigestFormat::markdown);
  EXPECT_THAT(digest.entries, SizeIs(0));
  EXPECT_THAT(digest.unread, SizeIs(3));
}

TEST(ScatteredTexts, are_korean_beside_a_flag_of_english) {
  const ScatteredPaper& paper = scattered_papers[0];
  const std::string source = "**#1** " + paper.title + " | [abs](" + address_of(paper) + ")\n\n🇰🇷 " +
                             paper.summary + "<br>\n🇺🇸 We grasp things in clutter. It works well.\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, paper.title);
  EXPECT_EQ(summary_text(digest.entries[0]), "🇰🇷 " + paper.summary);
}

TEST(ScatteredTexts, leave_a_neighbour_that_is_not_on_arxiv_alone) {
  std::string source;
  for (const std::string number : {"1", "2", "3", "4"}) {
    const bool is_elsewhere = number == "2";
    source += "#### " + number + ". A Fine Title of Paper " + number + "\n- **링크**: https://" +
              (is_elsewhere ? "example.org/a.pdf" : "arxiv.org/abs/2501.0000" + number) +
              "\n- **핵심 내용**: " + (is_elsewhere ? "다른 곳의 글" : "짧은 글") + " " + number + "\n\n";
  }
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  std::vector<std::string> summaries;
  for (const Entry& entry : digest.entries) {
    if (entry.id) summaries.push_back(summary_text(entry));
  }
  EXPECT_THAT(summaries, ElementsAre("짧은 글 1", "짧은 글 3", "짧은 글 4"));
}

}  // namespace
}  // namespace daejo::parsers
