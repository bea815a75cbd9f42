#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string tide_summary =
    "갯벌의 물길을 드론 사진 400장에서 찾아내는 방법을 제안한다. 물때가 달라도 경계가 흔들리지 않는 점이 핵심이다.";
const std::string kelp_summary =
    "다시마 숲의 넓이를 위성 레이더로 재는 방법을 다룬다. 구름이 낀 날에도 오차가 5%를 넘지 않았다.";

/// Checks that there are exactly two entries, each with exactly its summary, and no unread paper.
void expect_both_summaries(const Digest& digest) {
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(summary_text(digest.entries[0]), tide_summary);
  EXPECT_EQ(summary_text(digest.entries[1]), kelp_summary);
}

TEST(TablesOfFields, have_the_title_in_their_first_row) {
  const std::string source =
      "| 논문명 | Tidal Creeks from Drone Images |\n| --- | --- |\n| 저자 | Ara Moon |\n"
      "| 학회/년도 | [논문](https://arxiv.org/abs/2601.04001) |\n| Cite ID / 키워드 | Moon2026, |\n"
      "| 코드 | |\n\n# 갯벌\n\n" +
      tide_summary + "\n";
  const Digest digest = parse_digest(source, "note.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "Tidal Creeks from Drone Images");
  EXPECT_EQ(summary_text(digest.entries[0]), tide_summary);
}

TEST(TablesOfFields, do_not_begin_with_the_names_of_columns) {
  const std::string source =
      "| 제목 | 요약 |\n| --- | --- |\n| [Tidal Creeks from Drone Images](https://arxiv.org/abs/2601.04001) | " +
      tide_summary + " |\n| [Kelp Forests in Radar Scenes](https://arxiv.org/abs/2601.04002) | " +
      kelp_summary + " |\n";
  const Digest digest = parse_digest(source, "note.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(summary_text(digest.entries[0]), tide_summary);
  EXPECT_EQ(summary_text(digest.entries[1]), kelp_summary);
}

TEST(ListedPapers, give_the_only_text_below_them_its_paper) {
  const std::string list =
      "## 읽을 논문\n\n- Tidal Creeks from Drone Images | [논문](https://arxiv.org/abs/2601.04001), 설명\n"
      "- Kelp Forests in Radar Scenes | [논문](https://arxiv.org/abs/2601.04002), 설명\n"
      "- Salt Marsh Carbon at Low Cost | [논문](https://arxiv.org/abs/2601.04003), 설명\n\n## 짧은 리뷰\n\n";
  const Digest digest = parse_digest(list + "### Kelp Forests in Radar Scenes\n\n" + kelp_summary + "\n",
                                     "note.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].id->base, "2601.04002");
  EXPECT_EQ(summary_text(digest.entries[0]), kelp_summary);
  EXPECT_THAT(digest.references, ElementsAre("2601.04001", "2601.04003"));
  const Digest other =
      parse_digest(list + "### Kelp Forests\n\n" + kelp_summary + "\n", "note.md", DigestFormat::markdown);
  EXPECT_THAT(other.entries, IsEmpty());
}

TEST(Remarks, with_the_same_label_are_no_part_of_a_summary) {
  const std::string source =
      "### Tidal Creeks from Drone Images\nhttps://arxiv.org/abs/2601.04001\n\n" + tide_summary +
      "\n\n**달래의 한 입**: 저는 갯벌에 빠진 적이 있어서 남 일 같지 않았어요.\n\n"
      "### Kelp Forests in Radar Scenes\nhttps://arxiv.org/abs/2601.04002\n\n" +
      kelp_summary +
      "\n\n### Salt Marsh Carbon at Low Cost\nhttps://arxiv.org/abs/2601.04003\n\n"
      "염습지가 한 해에 품는 탄소의 양을 값싼 토양 센서로 추정한다. 세 지역에서 오차가 8%에 그쳤다.\n\n"
      "**달래의 한 입**: 바다에 가서 한번 재어 보고 온 사람의 말로는 바람이 세다고 해요.\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(3));
  EXPECT_EQ(summary_text(digest.entries[0]), tide_summary);
  EXPECT_EQ(summary_text(digest.entries[2]).find("바다에"), std::string::npos);
}

TEST(Remarks, of_a_discussion_are_no_part_of_a_summary) {
  const std::string source =
      "### 첫 발표\narxiv:: 2601.04001\ntitle:: Tidal Creeks from Drone Images\n\n> [!summary] 요약\n> - " +
      tide_summary +
      "\n\n**토론**\n- 가람: 썰물에만 되는 건가?\n- 한솔: 겨울에도 된다고 함\n\n"
      "### 둘째 발표\narxiv:: 2601.04002\ntitle:: Kelp Forests in Radar Scenes\n\n> [!summary] 요약\n> - " +
      kelp_summary + "\n\n**토론**\n- 가람: 남해에도 다시마 숲이 있나?\n";
  const Digest digest = parse_digest(source, "club.md", DigestFormat::markdown);
  expect_both_summaries(digest);
}

TEST(Notes, show_links_to_other_notes_as_their_text) {
  const std::string source =
      "# Creeks (논문 2601.04001)\n\n## 요약\n\n[[갯벌]]의 물길을 [[drones/mavic|드론]] 사진에서 찾아내는 방법을 "
      "제안한다. 행렬 [[1, 2], [3, 4]]로 기울기를 고친다.\n\n## 관련 페이지\n\n- [[갯벌]]\n- [[드론 지도]]\n";
  const Digest digest = parse_digest(source, "note.md", DigestFormat::markdown);
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "Creeks");
  EXPECT_EQ(summary_text(digest.entries[0]),
            "갯벌의 물길을 드론 사진에서 찾아내는 방법을 제안한다. 행렬 [[1, 2], [3, 4]]로 기울기를 고친다.");
  for (const Section& section : digest.entries[0].sections) EXPECT_GT(expect_sound_runs(section, source), 0U);
}

TEST(OtherPapers, on_a_line_of_their_own_are_no_part_of_a_summary) {
  const std::string source =
      "### Tidal Creeks from Drone Images\nhttps://arxiv.org/abs/2601.04001\n\n" + tide_summary +
      "\n\n📎 비슷한 논문: 2311.04418, 2502.00917\n\n"
      "### Kelp Forests in Radar Scenes\nhttps://arxiv.org/abs/2601.04002\n\n" +
      kelp_summary + "\n\n곁들이면 좋은 논문: *Sea Fog from Ferry Logbooks* (arXiv:2502.00918)\n";
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  expect_both_summaries(digest);
}

TEST(Neighbours, that_are_not_on_arxiv_leave_the_papers_above_them_alone) {
  const std::array<std::string, 5> titles = {"Tidal Creeks from Drones", "A Survey of Dunes",
                                             "Kelp Forests in Radar Scenes", "Harbour Noise Maps",
                                             "Salt Marsh Carbon at Low Cost"};
  std::string source;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const bool is_elsewhere = i % 2 == 1;
    const std::string number = std::to_string(i + 1);
    source += "### " + number + ". " + titles[i] + "\n- **링크**: https://" +
              (is_elsewhere ? "example.org/" : "arxiv.org/abs/2601.0400") + number +
              "\n- **한 줄 요약**: " + (is_elsewhere ? kelp_summary + " " + kelp_summary : tide_summary) +
              "\n\n---\n\n";
  }
  const Digest digest = parse_digest(source, "week.md", DigestFormat::markdown);
  EXPECT_THAT(digest.unread, IsEmpty());
  std::vector<std::string> ids;
  for (const Entry& entry : digest.entries) {
    if (!entry.id) continue;
    ids.push_back(entry.id->base);
    EXPECT_EQ(summary_text(entry), tide_summary);
  }
  EXPECT_THAT(ids, ElementsAre("2601.04001", "2601.04003", "2601.04005"));
}

struct FeedPost {
  std::string id;
  std::string title;
  std::string summary;
};

std::string post_of(const FeedPost& post) {
  return "<article class=\"post\"><h2>[초록] " + post.title +
         "</h2><p>안녕하세요, 갯가지기입니다. 오늘도 논문 한 편을 천천히 건져 올립니다.</p><div><a href=\"https://arxiv.org/abs/" +
         post.id + "\"><p>" + post.title + "</p><p>Abstract page for arXiv paper " + post.id +
         "</p></a></div><p>" + post.summary +
         "</p><p>기계가 먼저 옮긴 글을 손으로 고쳤습니다. 틀린 곳은 댓글로 알려 주십시오 :)</p></article>\n";
}

TEST(Posts, have_previews_and_greetings_beside_their_summaries) {
  const std::vector<FeedPost> posts = {
      {"2601.04001", "Tidal Creeks from Drone Images", tide_summary},
      {"2601.04002", "Kelp Forests in Radar Scenes", kelp_summary},
      {"2601.04003", "Salt Marsh Carbon at Low Cost",
       "염습지가 한 해에 품는 탄소의 양을 값싼 토양 센서로 추정한다. 세 지역에서 오차가 8%에 그쳤다."}};
  std::string source = "<html><body>";
  for (const FeedPost& post : posts) source += post_of(post);
  const Digest digest = parse_digest(source + "</body></html>", "posts.html", DigestFormat::html);
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(posts.size()));
  for (std::size_t i = 0; i < posts.size(); ++i) EXPECT_EQ(summary_text(digest.entries[i]), posts[i].summary);
}

TEST(Posts, have_scores_and_a_footer_that_repeats_below_their_summaries) {
  std::string source;
  const std::array<std::string, 3> summaries = {
      tide_summary, kelp_summary, "조개껍데기의 나이테로 바닷물의 온도를 되살리는 방법을 다룬다."};
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    source += "### [A Fine Title of Paper " + number + "](https://arxiv.org/abs/2601.0400" + number +
              ")\n\n" + summaries[i] + "\n\n적합도 0.8" + number +
              " | 키워드: 바다, 갯벌\n\n이 소식은 우체통이 보내 드렸습니다. 그만 받기\n\n";
  }
  const Digest digest = parse_digest(source, "day.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (std::size_t i = 0; i < summaries.size(); ++i) EXPECT_EQ(summary_text(digest.entries[i]), summaries[i]);
}

TEST(Posts, keep_a_summary_that_several_papers_have) {
  std::string source = "<html><body>";
  for (const std::string id : {"2601.04001", "2601.04002", "2601.04003"})
    source += post_of({id, "Tidal Creeks from Drone Images " + id.substr(9), tide_summary});
  const Digest digest = parse_digest(source + "</body></html>", "posts.html", DigestFormat::html);
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (const Entry& entry : digest.entries)
    EXPECT_NE(summary_text(entry).find(tide_summary), std::string::npos);
}

std::string card(const std::string& inside) {
  return "<table class=\"box\"><tr><td>" + inside + "</td></tr></table>\n";
}

TEST(Letters, read_two_short_papers_of_one_card_and_a_mention_in_what_a_reader_says) {
  const auto paper = [](const std::string& id, const std::string& title, const std::string& summary) {
    return card("<div>" + summary + "</div><div><i>" + title + "</i><br>arXiv:" + id + "</div>");
  };
  // The first two papers have long summaries. The two papers in the third card have short texts.
  const std::string tides =
      tide_summary +
      " 모래톱이 옮겨 간 해에는 사진을 새로 찍어야 하며, 그때 드는 시간은 하루로 줄었다. "
      "현장에서 사람이 그린 지도와 견주면 물길의 93%가 겹치고, 좁은 물길일수록 차이가 크다. "
      "남은 문제는 비가 온 뒤에 물빛이 흐려지는 날의 사진이며, 저자들은 이런 날의 사진을 따로 모아 두 해 동안 다시 배우게 할 계획이라고 한다.";
  const std::string kelps =
      kelp_summary +
      " 잎이 물에 잠기는 밀물에는 신호가 약해지므로 썰물의 장면만 골라 쓰는 규칙을 함께 배운다. "
      "열두 해 동안의 기록을 다시 계산하니 숲의 넓이는 알려진 것보다 천천히 줄고 있었다. "
      "저자들은 잠수 조사가 없는 바다로 넓히려 하며, 그때 필요한 기준점은 어민들이 찍은 물속 사진에서 얻을 수 있다고 적었다.";
  const std::string source =
      "<html><body>" + paper("2601.04001", "Tidal Creeks from Drone Images", tides) +
      paper("2601.04002", "Kelp Forests in Radar Scenes", kelps) +
      card(
          "<div><b>짧게 두 편</b></div><div>&bull; <b>Gulls Follow Trawlers by Sound Alone</b> 2601.04011<br>"
          "갈매기가 눈보다 귀로 어선을 따라간다는 것을 마이크 40대로 보였습니다.</div>"
          "<div>&bull; <b>Sea Fog from Ferry Logbooks</b> 2601.04012<br>"
          "여객선의 항해 일지 3만 쪽에서 지난 백 년의 바다 안개를 되살렸습니다.</div>") +
      card(
          "<div>“지난 호의 2512.09001, 등대 이야기를 아주 재미있게 읽었어요. 또 써 주시면 좋겠어요.” - 독자</div>") +
      "</body></html>";
  const Digest digest = parse_digest(source, "letter.html", DigestFormat::html);
  ASSERT_THAT(digest.entries, SizeIs(4)) << source;
  EXPECT_EQ(summary_text(digest.entries[0]), tides);
  EXPECT_EQ(summary_text(digest.entries[1]), kelps);
  EXPECT_EQ(summary_text(digest.entries[2]),
            "갈매기가 눈보다 귀로 어선을 따라간다는 것을 마이크 40대로 보였습니다.");
  EXPECT_EQ(summary_text(digest.entries[3]),
            "여객선의 항해 일지 3만 쪽에서 지난 백 년의 바다 안개를 되살렸습니다.");
  EXPECT_THAT(digest.unread, IsEmpty());
  EXPECT_THAT(digest.references, ElementsAre("2512.09001"));
}

TEST(OnePaperNotes, keep_all_sections_of_a_note_about_one_paper) {
  const std::string use = "물길 지도를 그리는 프로그램에 그대로 넣어 쓸 수 있고 설치가 쉽다.";
  const Digest digest =
      parse_digest("# Tidal Creeks from Drone Images\n\n## 무엇을 하는가\n\n" + tide_summary +
                       "\n\n[원문](https://arxiv.org/abs/2601.04001)\n\n## 어떻게 쓰는가\n\n" + use +
                       "\n\n[저장소](https://code.example.org/creeks)\n",
                   "note.md", DigestFormat::markdown);
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].title, "Tidal Creeks from Drone Images");
  EXPECT_EQ(summary_text(digest.entries[0]), tide_summary + "\n" + use);
}

TEST(ListedPapers, keep_summaries_above_headings_with_the_titles) {
  const auto part = [](const std::string& id, const std::string& title, const std::string& text) {
    return "## 바다에서 온 소식\n\n" + text + "\n\n### " + title + "\n[" + id + "](https://arxiv.org/abs/" +
           id + ")\n\n";
  };
  const Digest digest =
      parse_digest("# 주간\n\n" + part("2601.04001", "Tidal Creeks from Drone Images", tide_summary) +
                       part("2601.04002", "Kelp Forests in Radar Scenes", kelp_summary),
                   "week.md", DigestFormat::markdown);
  expect_both_summaries(digest);
}

}  // namespace
}  // namespace daejo::parsers
