#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "parsers/read_digest.h"
#include "tests/parsers/section_checks.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Digest parse(std::string_view source, const std::string& file = "digest.json") {
  Digest digest = parse_digest(source, file, DigestFormat::json);
  expect_sound_places(digest, source);
  return digest;
}

std::string error_of(const std::string& source) {
  try {
    parse_digest(source, "digest.json", DigestFormat::json);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

/// Parses a digest in which the field `full_text` has the text from which a bot wrote the summary. Returns
/// this text for each entry, or nothing for an entry in which the field is null.
std::vector<std::optional<std::string>> bot_texts(const std::string& source,
                                                  DigestFormat format = DigestFormat::json) {
  ReaderRules rules;
  rules.source = "Full_Text";
  std::vector<std::optional<std::string>> texts;
  for (const Entry& entry : parse_digest(source, "digest.json", format, rules).entries) {
    EXPECT_EQ(entry.sections.size(), 1U);
    texts.push_back(entry.bot_text);
  }
  return texts;
}

TEST(JsonDigest, keeps_the_text_that_the_bot_read_out_of_the_entry) {
  const std::string entry =
      R"({"id": "2410.12405", "title": "A Title", "summary": "이 논문은 새로운 방법을 제안하고 실험합니다.", "full_text": )";
  const auto text_of = [&](const std::string& value) { return bot_texts("[" + entry + value + "}]"); };
  EXPECT_THAT(text_of(R"("# 1 Intro\n\nWe study. See arXiv:2410.99999.\n\n## 2 한국어 문장도 있습니다.")"),
              ElementsAre("# 1 Intro\n\nWe study. See arXiv:2410.99999.\n\n## 2 한국어 문장도 있습니다."));
  EXPECT_THAT(text_of(R"(["We study.", "We measure."])"), ElementsAre("We study.\nWe measure."));
  EXPECT_THAT(text_of(R"("<!DOCTYPE html><html><body><p>We study.</p><script>x</script></body></html>")"),
              ElementsAre("We study.\n"));
  EXPECT_THAT(text_of(R"("")"), ElementsAre(""));
  EXPECT_THAT(text_of("null"), ElementsAre(std::nullopt));
  EXPECT_THAT(bot_texts(entry + "\"one\"}\n" + entry + "\"two\"}\n", DigestFormat::json_lines),
              ElementsAre("one", "two"));
}

TEST(JsonDigest, reads_briefs) {
  const std::string source = R"json([
 {
  "paper": {
   "id": "2410.12405",
   "title": "A Title",
   "summary": "The English abstract."
  },
  "translation_title": "제목",
  "purpose": "목적이다",
  "method": [
   "첫째(First.)",
   "둘째"
  ],
  "conclusion": "끝이다.",
  "keywords": ["Vision"]
 }
])json";
  const Digest digest = parse(source, "2024-12-23.json");
  ASSERT_THAT(digest.entries, SizeIs(1));
  const Entry& entry = digest.entries[0];
  EXPECT_EQ(entry.id, (ArxivId{"2410.12405", 0}));
  EXPECT_EQ(entry.title, "A Title");
  EXPECT_EQ(entry.date, "2024-12-23");
  EXPECT_EQ(entry.line, 2U);
  EXPECT_EQ(entry.translated_title, "제목");
  ASSERT_THAT(entry.sections, SizeIs(3));
  EXPECT_EQ(entry.sections[0].label, "purpose");
  EXPECT_EQ(entry.sections[0].line, 9U);
  EXPECT_EQ(entry.sections[1].label, "method");
  EXPECT_EQ(entry.sections[1].text, "첫째(First.)\n둘째");
  EXPECT_EQ(entry.sections[1].line, 10U);
  EXPECT_EQ(entry.sections[2].line, 14U);
  EXPECT_EQ(summary_text(entry), "목적이다\n첫째(First.)\n둘째\n끝이다.");
  EXPECT_TRUE(entry.source.of(source).starts_with("{\n  \"paper\""));
  EXPECT_TRUE(entry.source.of(source).ends_with("]\n }"));
  EXPECT_EQ(entry.sections[0].source.of(source), "\"purpose\": \"목적이다\"");
}

TEST(JsonDigest, reads_the_general_shape_in_any_order_of_keys) {
  const Digest digest = parse(R"({"date": "2024-10-17", "entries": [
    {"sections": [{"label": "What's New", "text": "하나"}, {"text": "둘"}, "셋"], "authors": ["A. One", "+"],
     "url": "https://arxiv.org/abs/2410.00001v2", "title": "T"},
    {"summary": "요약", "authors": "A. One, B. Two", "arxiv_id": "arXiv:2410.00002", "date": "2024-10-18", "votes": 7},
    {"link": "https://arxiv.org/abs/2410.00003", "sections": {"방법": "넷", "결과": ["다섯", "여섯"]},
     "authors": [{"name": "C. Three"}], "thumbnail": "t.png"}
  ]})");
  ASSERT_THAT(digest.entries, SizeIs(3));
  EXPECT_EQ(digest.entries[0].id, (ArxivId{"2410.00001", 2}));
  EXPECT_EQ(digest.entries[0].date, "2024-10-17");
  EXPECT_THAT(digest.entries[0].authors, ElementsAre("A. One"));
  ASSERT_THAT(digest.entries[0].sections, SizeIs(3));
  EXPECT_EQ(digest.entries[0].sections[0].label, "What's New");
  EXPECT_EQ(summary_text(digest.entries[0]), "하나\n둘\n셋");
  EXPECT_EQ(digest.entries[1].id, (ArxivId{"2410.00002", 0}));
  EXPECT_EQ(digest.entries[1].date, "2024-10-18");
  EXPECT_EQ(digest.entries[1].votes, 7);
  EXPECT_THAT(digest.entries[1].authors, ElementsAre("A. One", "B. Two"));
  EXPECT_EQ(summary_text(digest.entries[1]), "요약");
  EXPECT_EQ(digest.entries[2].line, 5U);
  EXPECT_THAT(digest.entries[2].authors, ElementsAre("C. Three"));
  EXPECT_EQ(digest.entries[2].sections[0].label, "방법");
  EXPECT_EQ(digest.entries[2].sections[1].text, "다섯\n여섯");
  EXPECT_EQ(digest.entries[2].thumbnail, "t.png");
}

TEST(JsonDigest, takes_papers_as_well_as_entries_and_dates_that_follow) {
  const Digest digest =
      parse(R"({"papers": [{"id": "2410.00001", "summary": "요약"}], "date": "2024.10.17"})");
  ASSERT_THAT(digest.entries, SizeIs(1));
  EXPECT_EQ(digest.entries[0].date, "2024-10-17");
  EXPECT_EQ(summary_text(digest.entries[0]), "요약");
}

TEST(JsonDigest, maps_escapes_to_their_place) {
  const std::string source =
      R"([{"id":"2410.00001","summary":"가\n\"나\" \uD55C\ud83d\ude00 \\textit\t끝"}])";
  const Digest digest = parse(source);
  ASSERT_THAT(digest.entries, SizeIs(1));
  const Section& section = digest.entries[0].sections[0];
  EXPECT_EQ(section.text, "가\n\"나\" 한😀 \\textit\t끝");
  EXPECT_EQ(source_offset(section, section.text.find("나")), source.find("나"));
  EXPECT_EQ(source_offset(section, section.text.find("한")), source.find("\\uD55C"));
  EXPECT_EQ(source_offset(section, section.text.find("끝")), source.find("끝"));
}

TEST(JsonDigest, reads_an_identifier_written_as_a_number) {
  EXPECT_EQ(parse(R"([{"id": 2410.12340, "summary": "요약"}])").entries[0].id, (ArxivId{"2410.12340", 0}));
}

TEST(JsonDigest, keeps_entries_without_a_good_identifier_and_names_the_bad_one) {
  const Digest digest =
      parse("[{\"title\": \"T\", \"summary\": \"요약\"},\n{\"id\": \"2413.1\", \"summary\": \"요약\"}]");
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].id, std::nullopt);
  EXPECT_EQ(digest.entries[1].id, std::nullopt);
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_EQ(digest.problems[0].place.line, 2U);
  EXPECT_THAT(digest.problems[0].sentence, HasSubstr("2413.1"));
}

TEST(JsonDigest, reads_odd_fields_as_well_as_it_can) {
  const Digest digest =
      parse(R"([1, null, "x", {"id": null, "title": ["A", "B"], "authors": null, "votes": "many",
    "paper": "none", "sections": [null, 3, {"label": null}], "method": {"a": 1}, "summary": true}])");
  EXPECT_THAT(digest.entries, IsEmpty());
}

TEST(JsonDigest, names_the_line_of_broken_json) {
  EXPECT_THAT(error_of("[\n {\"id\": \"2410.00001\",\n  \"summary\" \"요약\"}]"),
              HasSubstr("digest.json:3:"));
  EXPECT_THAT(error_of("[{\"id\": \"2410.00001\"}"), HasSubstr("digest.json:1:"));
  EXPECT_THAT(error_of("[{\"keywords\": [nonsense]}]"), HasSubstr("The JSON is broken here"));
  EXPECT_THAT(error_of("[{\"summary\": \"\\udc00\"}]"), HasSubstr("surrogate"));
  EXPECT_EQ(error_of("[{\"count\": 123456789012345678901234567890}]"), "");
  EXPECT_THAT(error_of("[] []"), HasSubstr("digest.json:1:"));
  EXPECT_THAT(error_of(""), HasSubstr("digest.json:1:"));
  EXPECT_THAT(error_of("[{\"summary\": \"\\uD800\"}]"), HasSubstr("digest.json:1:"));
  EXPECT_THAT(error_of("[\"\xFF\"]"), HasSubstr("digest.json:1:"));
}

TEST(JsonDigest, takes_only_the_answer_of_a_model_for_a_summary) {
  const std::string text =
      "가지치기 로봇이 숙련자의 손길을 적은 정답으로 배워 과수원에서 91% 같은 가지를 골랐습니다.";
  std::string source;
  for (const std::string id : {"2410.00001", "2410.00002", "2410.00003"}) {
    source +=
        R"({"paper": {"id": ")" + id + R"(", "title": "Pruning Orchards"}, "messages": [)" +
        R"({"role": "system", "content": "당신은 논문을 한국어로 정리하는 조수입니다. 세 문장으로 쓰고 과장하지 마세요."}, )" +
        R"({"role": "user", "content": "이 논문을 요약해 주세요. 독자는 농업 연구자들입니다."}, )" +
        R"({"role": "assistant", "content": ")" + text + "\"}]}\n";
  }
  const Digest digest = parse_digest(source, "runs.jsonl", DigestFormat::json_lines);
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(3));
  for (const Entry& entry : digest.entries) EXPECT_EQ(summary_text(entry), text);
}

TEST(JsonDigest, reads_messages_of_a_bot_in_Slack_whose_buttons_lead_to_the_papers) {
  std::string messages = R"({"type": "message", "user": "U1", "ts": "1.0", "text": "다들 안녕하세요!"})";
  for (const std::string number : {"1", "2"}) {
    messages +=
        R"(, {"type": "message", "bot_id": "B1", "thread_ts": "2.)" + number + R"(", "ts": "2.)" + number +
        R"(", "text": "알림", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": )" +
        R"("Tide Models: Forgetting Storm )" + number +
        R"("}}, {"type": "section", "text": {"type": "mrkdwn", )" +
        R"("text": "*무엇을*\n자료의 나이에 따라 무게를 낮추는 조석 모델을 제안합니다.\n*결과*\n오차가 12% 작아졌습니다."}}, )" +
        R"({"type": "actions", "elements": [{"type": "button", "text": {"type": "plain_text", "text": "arXiv"}, )" +
        R"("url": "https://arxiv.org/abs/2410.0000)" + number + R"("}]}]})";
  }
  const Digest digest = parse("[" + messages + "]");
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[1].id->base, "2410.00002");
  EXPECT_EQ(digest.entries[1].title, "Tide Models: Forgetting Storm 2");
  ASSERT_THAT(digest.entries[1].sections, SizeIs(2));
  EXPECT_EQ(digest.entries[1].sections[0].text, "자료의 나이에 따라 무게를 낮추는 조석 모델을 제안합니다.");
  EXPECT_EQ(digest.entries[1].sections[1].text, "오차가 12% 작아졌습니다.");
}

TEST(JsonDigest, gives_the_answers_of_a_bot_in_Slack_to_the_papers_of_their_threads) {
  const std::string text =
      "자료의 나이에 따라 무게를 낮추는 조석 모델을 제안합니다. 오차가 12% 작아졌습니다.";
  std::string messages = R"({"type": "message", "bot_id": "B1", "ts": "1.0", "text": "오늘은 두 편입니다."})";
  for (const std::string number : {"1", "2"}) {
    messages += R"(, {"type": "message", "bot_id": "B1", "ts": "2.)" + number + R"(", "thread_ts": "2.)" +
                number + R"(", "text": "*Tide Models: Forgetting Storm )" + number +
                R"(*\n`cs.LG` :thumbsup: 21\n<https://arxiv.org/abs/2410.0000)" + number + R"(|초록 보기>"})";
  }
  for (const std::string number : {"2", "1"}) {
    messages += R"(, {"type": "message", "bot_id": "B1", "ts": "3.)" + number + R"(", "thread_ts": "2.)" +
                number + R"(", "text": ")" + text + number + R"(번 글."})";
  }
  messages +=
      R"(, {"type": "message", "user": "U1", "ts": "4.1", "thread_ts": "2.1", "text": "후속은 https://arxiv.org/abs/2410.00009 입니다."})";
  const Digest digest = parse("[" + messages + "]");
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[0].id->base, "2410.00002");
  EXPECT_EQ(digest.entries[0].title, "Tide Models: Forgetting Storm 2");
  EXPECT_EQ(summary_text(digest.entries[0]), text + "2번 글.");
  EXPECT_EQ(summary_text(digest.entries[1]), text + "1번 글.");
  EXPECT_THAT(digest.references, ElementsAre("2410.00009"));
}

TEST(JsonDigest, reads_a_message_of_a_bot_to_Slack_with_a_section_for_each_paper) {
  std::string blocks = R"({"type": "header", "text": {"type": "plain_text", "text": "이번 주 논문"}})";
  for (const std::string number : {"1", "2"}) {
    blocks +=
        R"(, {"type": "section", "text": {"type": "mrkdwn", "text": "*)" + number +
        R"(. Tide Models: Forgetting Storm )" + number +
        R"(*\n_Kim et al._"}, "accessory": {"type": "button", )" +
        R"("text": {"type": "plain_text", "text": "논문 보기"}, "url": "https://huggingface.co/papers/2410.0000)" +
        number + R"("}}, {"type": "section", "text": {"type": "mrkdwn", "text": )" +
        R"("• 자료의 나이에 따라 무게를 낮추는 조석 모델을 제안합니다.\n• 오차가 12% 작아졌습니다."}}, )" +
        R"({"type": "context", "elements": [{"type": "mrkdwn", "text": "관련도 96 · :thumbsup: 로 평가해 주세요"}]}, )" +
        R"({"type": "divider"})";
  }
  const Digest digest = parse(R"({"channel": "#papers", "blocks": [)" + blocks + "]}");
  EXPECT_THAT(digest.unread, IsEmpty());
  EXPECT_THAT(digest.problems, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[1].id->base, "2410.00002");
  EXPECT_EQ(digest.entries[1].title, "Tide Models: Forgetting Storm 2");
  EXPECT_EQ(summary_text(digest.entries[1]),
            "자료의 나이에 따라 무게를 낮추는 조석 모델을 제안합니다.\n오차가 12% 작아졌습니다.");
}

TEST(JsonDigest, takes_a_bold_English_line_of_a_message_for_the_title) {
  std::string messages;
  for (const std::string id : {"2410.00001", "2410.00002"}) {
    messages +=
        std::string(messages.empty() ? "" : ",") +
        R"({"id": 7, "type": "message", "from": "밝은 논문", "text": ["📄 ", {"type": "bold", "text": )" +
        R"("Tide Models: Forgetting Old Storms"}, "\n", {"type": "link", "text": )" +
        R"("https://arxiv.org/abs/)" + id +
        R"("}, "\n\n자료의 나이에 따라 무게를 낮추어 조석 예측의 오차가 12% 작아졌습니다."]})";
  }
  const Digest digest = parse(R"({"name": "밝은 논문", "messages": [)" + messages + "]}");
  EXPECT_THAT(digest.unread, IsEmpty());
  ASSERT_THAT(digest.entries, SizeIs(2));
  EXPECT_EQ(digest.entries[1].title, "Tide Models: Forgetting Old Storms");
  EXPECT_EQ(summary_text(digest.entries[1]),
            "자료의 나이에 따라 무게를 낮추어 조석 예측의 오차가 12% 작아졌습니다.");
}

TEST(JsonDigest, has_no_entry_where_nothing_names_a_paper) {
  for (const char* source : {"{}", "3", "\"a\"", "null", R"({"entries": {}})", "[]"}) {
    const Digest digest = parse(source);
    EXPECT_THAT(digest.entries, IsEmpty()) << source;
    ASSERT_THAT(digest.problems, SizeIs(1)) << source;
    EXPECT_THAT(digest.problems[0].sentence, HasSubstr("no entries")) << source;
  }
}

TEST(JsonDigest, survives_deep_nesting) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_NO_FATAL_FAILURE(error_of("[{\"id\": \"2410.00001\", \"x\": " + deep + "}]"));
  EXPECT_NO_FATAL_FAILURE(error_of(deep));
  EXPECT_THAT(error_of(std::string(100'000, '[')), HasSubstr("digest.json:1:"));
}

}  // namespace
}  // namespace daejo::parsers
