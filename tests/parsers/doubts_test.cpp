#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "parsers/read_digest.h"
#include "parsers/records/markup_residue.h"

namespace daejo::parsers {
namespace {

using testing::Each;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using Why = UnreadPaper::Why;

const std::array<std::string, 4> ids = {"2106.09685", "2205.14135", "2304.02643", "1706.03762"};
const std::array<std::string, 4> texts = {
    "가중치를 고정하고 저랭크 행렬만 학습해 미세 조정에 드는 메모리를 크게 줄이는 방법을 제안한다.",
    "메모리 계층을 고려해 어텐션을 타일로 나누어 계산하고, 긴 문맥에서도 정확하면서 빠르게 학습한다.",
    "점이나 상자를 입력하면 어떤 물체든 나누어 주는 모델과, 그것을 학습한 큰 데이터셋을 공개한다.",
    "순환 신경망 없이 어텐션만으로 문장을 번역하는 구조를 제안하고, 학습 시간을 크게 줄인다."};
const std::array<std::string, 4> remarks = {
    "우리 데이터로 다시 돌려 보고 싶은데 긴 입력에서 어떻게 될지 걱정이 됩니다.",
    "코드가 공개되면 바로 붙여 볼 생각이고, 다음 주에 결과를 나누겠습니다.",
    "실험이 작아서 아직 믿기 어렵지만 생각은 좋으니 세미나에서 다루면 좋겠네요.",
    "지난달에 읽은 것과 거의 같은 얘기라 새로운 점은 잘 모르겠습니다."};

std::string heading(std::size_t i) {
  return "### [A Fine Title of Paper " + std::string(1, static_cast<char>('A' + i)) +
         "](https://arxiv.org/abs/" + ids[i] + ")\n\n";
}

/// Parses a digest of four papers. `body(i)` returns the text below the heading of paper `i`.
template <typename Body>
Digest read_four(const Body& body) {
  std::string source;
  for (std::size_t i = 0; i < ids.size(); ++i) source += heading(i) + body(i) + "\n\n";
  return parse_digest(source, "day.md", DigestFormat::markdown);
}

void expect_all_unread(const Digest& digest, Why why) {
  EXPECT_THAT(digest.entries, IsEmpty());
  EXPECT_THAT(digest.unread, SizeIs(ids.size()));
  EXPECT_THAT(digest.unread, Each(Field(&UnreadPaper::why, why)));
  ASSERT_FALSE(digest.problems.empty());
  EXPECT_THAT(digest.problems.back().sentence, HasSubstr("no text is clearly a summary"));
}

/// Expects that all four entries are read, and that the digest has one problem, whose sentence contains
/// "in 4 entries: " and then `why`.
void expect_all_unsure(const Digest& digest, const std::string& why) {
  EXPECT_THAT(digest.entries, SizeIs(ids.size()));
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_THAT(digest.problems[0].sentence, HasSubstr("in 4 entries: " + why));
  EXPECT_GT(digest.problems[0].place.line, 0U);
}

TEST(Doubts, are_none_about_plain_summaries) {
  const Digest digest = read_four([](std::size_t i) { return texts[i]; });
  EXPECT_THAT(digest.entries, SizeIs(4));
  EXPECT_THAT(digest.unread, IsEmpty());
}

TEST(Doubts, name_a_record_whose_summary_has_an_unknown_markup) {
  const Digest digest =
      read_four([](std::size_t i) { return i == 2 ? ":owner: 별\n" + texts[i] : texts[i]; });
  EXPECT_THAT(digest.entries, SizeIs(3));
  ASSERT_THAT(digest.unread, SizeIs(1));
  EXPECT_EQ(digest.unread[0].id.base, ids[2]);
  EXPECT_EQ(digest.unread[0].why, Why::markup_in_summary);
  EXPECT_EQ(digest.unread[0].text, ":owner: 별");
  EXPECT_EQ(digest.unread[0].line, 11U);
}

TEST(Doubts, name_all_records_of_a_file_if_half_have_markup) {
  expect_all_unread(read_four([](std::size_t i) { return i < 3 ? ":owner: 별\n" + texts[i] : texts[i]; }),
                    Why::markup_in_summary);
}

TEST(Doubts, are_no_more_than_a_note_about_the_same_button) {
  expect_all_unsure(
      read_four([](std::size_t i) { return texts[i] + "\n\n나중에 볼래요 " + ids[i].substr(0, 1); }),
      "most entries have the same lines");
}

TEST(Doubts, allow_a_notice_that_is_the_whole_summary_of_most_records) {
  const Digest digest =
      read_four([](std::size_t i) { return i == 0 ? texts[i] : std::string("요약을 생성하지 못했습니다."); });
  EXPECT_THAT(digest.entries, SizeIs(4));
}

TEST(Doubts, allow_the_same_sentence_below_a_label) {
  const Digest digest = read_four(
      [](std::size_t i) { return "**Motivation:** 기존 방법은 비싸다.\n\n**Method:** " + texts[i]; });
  EXPECT_THAT(digest.entries, SizeIs(4));
}

TEST(Doubts, are_no_more_than_a_note_about_short_values) {
  const std::array<std::string, 4> values = {"고급 · 5분 읽기", "초급 · 세미나 후보", "중급 · 보류",
                                             "중급 · 다시 보기"};
  expect_all_unsure(read_four([&](std::size_t i) { return texts[i] + "\n\n" + values[i]; }),
                    "there are short values");
}

TEST(Doubts, are_no_more_than_a_note_about_an_unknown_heading) {
  expect_all_unsure(
      read_four([](std::size_t i) { return texts[i] + "\n\n#### 응용\n\n" + texts[(i + 1) % 4]; }),
      "there are texts in several places");
}

TEST(Doubts, are_no_more_than_a_note_about_short_quotes) {
  const std::array<std::string, 4> answers = {"네, 그래서 느리다는 말이 있습니다.",
                                              "표 1에서 세 값을 비교했습니다.", "질문이 없어서 넘어갔습니다.",
                                              "사진이 더 많으면 낫다고 합니다."};
  expect_all_unsure(read_four([&](std::size_t i) { return texts[i] + "\n\n> " + answers[i]; }),
                    "there are texts in several places");
}

TEST(Doubts, allow_a_text_with_labelled_parts_after_it) {
  const Digest digest =
      read_four([](std::size_t i) { return texts[i] + "\n\n#### 한계\n\n" + texts[(i + 1) % 4]; });
  EXPECT_THAT(digest.entries, SizeIs(4));
}

TEST(Doubts, are_no_more_than_a_note_about_a_short_text_with_an_unknown_label) {
  const std::array<std::string, 4> reasons = {"다들 기다리던 맛입니다.", "지난주에 다 팔렸습니다.",
                                              "새 재료가 들어왔습니다.", "날이 추워졌습니다."};
  expect_all_unsure(read_four([&](std::size_t i) { return texts[i] + "\n\n**주문 계기:** " + reasons[i]; }),
                    "most entries have a text with a label that daejo does not know, such as \"주문 계기\"");
}

TEST(Doubts, allow_a_short_text_with_a_known_label) {
  const Digest digest = read_four([](std::size_t i) { return texts[i] + "\n\n**한계:** 작은 자료만 썼다."; });
  EXPECT_THAT(digest.entries, SizeIs(4));
  EXPECT_THAT(digest.problems, IsEmpty());
}

TEST(Doubts, allow_headings_that_differ_from_record_to_record) {
  const std::array<std::string, 4> headings = {"저랭크 행렬", "타일", "마스크", "다중 머리"};
  const Digest digest = read_four(
      [&](std::size_t i) { return texts[i] + "\n\n#### " + headings[i] + "\n\n" + texts[(i + 1) % 4]; });
  EXPECT_THAT(digest.entries, SizeIs(4));
}

TEST(Doubts, are_no_more_than_a_note_about_texts_in_several_elements) {
  std::string page = "<html><body>";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    page += "<section class=\"q\"><h2><a href=\"https://arxiv.org/abs/" + ids[i] +
            "\">A Fine Title of a Paper</a></h2>" + "<div class=\"w1\">" + texts[(i + 1) % 4] +
            "</div><div class=\"w2\">" + texts[i] + "</div></section>";
  }
  expect_all_unsure(parse_digest(page + "</body></html>", "day.html", DigestFormat::html),
                    "there are texts in several places");
}

TEST(Doubts, name_records_with_remarks_of_readers) {
  expect_all_unread(read_four([](std::size_t i) {
                      return texts[i] + "\n\n" +
                             (i == 1 ? "붙여 보고 싶은데 코드가 없어서 아쉽습니다." : remarks[i]);
                    }),
                    Why::remark_in_summary);
}

TEST(Doubts, allow_summaries_in_a_friendly_style) {
  const Digest digest = read_four([](std::size_t i) {
    return texts[i] + "\n\n앞으로 여러 분야에서 널리 쓰일 것으로 기대됩니다. 코드도 공개했다니 재미있네요.";
  });
  EXPECT_THAT(digest.entries, SizeIs(4));
}

TEST(Doubts, name_the_last_record_if_it_has_the_farewell) {
  const Digest digest = read_four([](std::size_t i) {
    return texts[i] + (i == 3 ? "\n\n다음 호에서 만나요. 의견은 메일로 보내 주세요." : "");
  });
  EXPECT_THAT(digest.entries, SizeIs(3));
  ASSERT_THAT(digest.unread, SizeIs(1));
  EXPECT_EQ(digest.unread[0].why, Why::remark_in_summary);
}

TEST(Doubts, name_all_papers_of_a_record_that_swallowed_others) {
  std::string page = "<html><body><h1>읽을거리</h1>";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    page += "<p>주소: <a href=\"https://arxiv.org/abs/" + ids[i] + "\">arxiv.org/abs/" + ids[i] +
            "</a></p><p><span>" + texts[i] + "</span></p>";
  }
  const Digest digest = parse_digest(page + "</body></html>", "day.html", DigestFormat::html);
  EXPECT_EQ(digest.entries.size() + digest.unread.size(), ids.size());
}

TEST(Doubts, name_a_paper_between_two_summaries_of_one_record) {
  const Digest digest =
      parse_digest(heading(0) + "**요약**\n\n" + texts[0] + "\n\n두 번째 발표\n\narXiv " + ids[1] +
                       "\n\n**요약**\n\n" + texts[1] + "\n\n" + heading(2) + "**요약**\n\n" + texts[2] + "\n",
                   "day.md", DigestFormat::markdown);
  ASSERT_THAT(digest.unread, SizeIs(2));
  EXPECT_EQ(digest.unread[1].id.base, ids[1]);
  EXPECT_EQ(digest.unread[1].why, Why::several_papers);
  EXPECT_THAT(digest.entries, SizeIs(1));
}

TEST(Doubts, name_records_that_may_have_the_text_of_the_paper_above) {
  std::string source = "# 읽을거리\n\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    source += "https://arxiv.org/abs/" + ids[i] + "\n\n\\* \\* \\*\n\n## " + std::to_string(i + 1) +
              "번째 이야기\n\n" + texts[i] + "\n\n";
  }
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  EXPECT_THAT(digest.unread, SizeIs(3));
  EXPECT_THAT(digest.unread, Each(Field(&UnreadPaper::why, Why::text_outside)));
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_FALSE(digest.entries[0].id);
}

TEST(Doubts, name_records_whose_titles_stand_below_the_link_of_the_paper_above) {
  std::string source = "# 읽을거리\n\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    source += std::string(i == 2 ? "## 바다 소식\n\n" : "") + "A Fine Title of Paper " +
              std::string(1, static_cast<char>('A' + i)) + "\n\n" + texts[i] +
              "\n\n[논문 보러 가기](https://arxiv.org/abs/" + ids[i] + ")\n\n";
  }
  const Digest digest = parse_digest(
      source + "이번 주 소식은 여기까지이고 다음 주에는 바다와 날씨를 다룬 논문을 더 모아 보겠습니다.\n",
      "day.md", DigestFormat::markdown);
  for (const Entry& entry : digest.entries) EXPECT_EQ(summary_text(entry), "");
  EXPECT_THAT(digest.unread, Each(Field(&UnreadPaper::why, Why::text_outside)));
  EXPECT_FALSE(digest.unread.empty());
}

TEST(Doubts, allow_parts_whose_labels_are_values_of_a_field) {
  std::string source;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string label = i % 2 == 0 ? "결론" : "배경 이야기";
    source += std::string(i == 0 ? "[" : ",") + R"({"arxiv_id": ")" + ids[i] +
              R"(", "sections": [{"label": ")" + label + R"(", "text": ")" + texts[i] +
              R"("}, {"label": "그 밖에", "text": ")" + texts[(i + 1) % 4] + R"("}]})";
  }
  EXPECT_THAT(parse_digest(source + "]", "day.json", DigestFormat::json).entries, SizeIs(4));
}

TEST(Doubts, are_settled_by_settings_that_name_the_summary) {
  std::string source;
  for (std::size_t i = 0; i < ids.size(); ++i)
    source += heading(i) + "#### 글\n\n" + texts[i] + "\n\n#### 수다\n\n" + remarks[i] + "\n\n";
  ReaderRules rules;
  rules.summary = {"글"};
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown, rules);
  ASSERT_THAT(digest.entries, SizeIs(4));
  EXPECT_EQ(summary_text(digest.entries[0]), texts[0]);
}

TEST(Doubts, account_for_papers_whose_records_were_not_recognized) {
  std::string page = "<html><body>";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    page += "<p><span>" + std::to_string(i + 1) + "</span></p><p>주소: <a href=\"https://arxiv.org/abs/" +
            ids[i] + "\">arxiv.org/abs/" + ids[i] + "</a></p><p><span>" + texts[i] + "</span></p>";
  }
  const Digest digest = parse_digest(page + "</body></html>", "day.html", DigestFormat::html);
  EXPECT_EQ(digest.entries.size() + digest.unread.size(), ids.size());
  EXPECT_THAT(digest.references, IsEmpty());
}

TEST(Doubts, name_papers_that_are_the_columns_of_a_table) {
  std::string links = "| 논문 |";
  std::string line = "|---|";
  std::string summaries = "| 요약 |";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    links += " https://arxiv.org/abs/" + ids[i] + " |";
    line += "---|";
    summaries += " " + texts[i] + " |";
  }
  const std::string source = links + "\n" + line + "\n" + summaries + "\n";
  expect_all_unread(parse_digest(source, "day.md", DigestFormat::markdown), Why::text_outside);
}

TEST(Titles, are_empty_rather_than_wrong) {
  std::string source;
  for (std::size_t i = 0; i < ids.size(); ++i)
    source += "- url = https://arxiv.org/abs/" + ids[i] + "\n  - " + texts[i] + "\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  for (const Entry& entry : digest.entries) EXPECT_EQ(entry.title, "");
}

TEST(MarkupResidue, is_found_in_lines_of_other_syntaxes) {
  for (const std::string line : {":END:",
                                 ":발표: 별",
                                 "collapsed:: true",
                                 "별 :: 왜 그럴까?",
                                 "#+begin_quote",
                                 "::: {.card}",
                                 "[NOTE]",
                                 "[quote]",
                                 "----",
                                 "====",
                                 "\\begin{remark}",
                                 "\\item 첫째",
                                 ".. note:: 글",
                                 "h3. 제목",
                                 "## 제목",
                                 "| 가 | 나 |",
                                 "== 토론 ==",
                                 "[[사용자:별]]",
                                 "{{query}}",
                                 "{panel:title=정리}",
                                 "{\"id\": 3,",
                                 "},",
                                 "annote = {글",
                                 "is_read: true",
                                 "글 &nbsp; 글",
                                 "=EC=9D=B4",
                                 "<div class=\"a\">",
                                 "<https://a.kr|글>",
                                 ":star: 8/10",
                                 "[오전 9:01] 글",
                                 ">>> print(1)",
                                 "00:01.000 --> 00:02.000",
                                 "3.5,\"글이다"}) {
    EXPECT_TRUE(has_markup_residue(line)) << line;
  }
}

TEST(MarkupResidue, is_not_found_in_prose) {
  for (const std::string line : {"속도가 2배 빠르다.",
                                 "AP^{mask}가 5.0 올랐다.",
                                 "G_{stack} 연산자를 쓴다.",
                                 "std::vector를 쓴다.",
                                 "비율은 3:1이다.",
                                 "수식 $\\mathcal{O}(n)$의 비용",
                                 "<think> 토큰을 넣는다.",
                                 "a < b이고 c > d이다.",
                                 "{summary}",
                                 "{{ summary }}",
                                 "{'Data': '백만 개'}",
                                 "['가 나', '다']",
                                 "TL;DR: 작은 모델로 충분하다.",
                                 "행렬 [[1, 2], [3, 4]]",
                                 "\"왜\"를 묻는다.",
                                 "GPT-4: 가장 좋은 모델",
                                 "R@1, R@5",
                                 "**굵게**라고 쓴다.",
                                 "...",
                                 "Q&A 과제"}) {
    EXPECT_FALSE(has_markup_residue(line)) << line;
  }
}

}  // namespace
}  // namespace daejo::parsers
