#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr const char* korean_closing = "파일 1개의 항목 10개: 불일치 4개, 일치 6개 · 경고 3개\n";

struct LanguageOption : CliTest {
  Ran check(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"check", fixture("digests/sample.md"), "--abstracts",
                                          fixture("abstracts.jsonl"), "--offline"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
};

TEST_F(LanguageOption, is_english_where_nothing_says_otherwise) {
  EXPECT_THAT(check().out, HasSubstr("10 entries in 1 file: 4 mismatches"));
}

TEST_F(LanguageOption, speaks_korean_where_asked_to) {
  const Ran ran = check({"--lang", "ko"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out,
              AllOf(EndsWith(korean_closing), HasSubstr("불일치 >99%"), HasSubstr("습니다. [swapped]"),
                    Not(HasSubstr("mismatch")), Not(HasSubstr("missed"))));
}

TEST_F(LanguageOption, follows_the_first_locale_that_is_set) {
  user.environment["LANG"] = "ko_KR.UTF-8";
  EXPECT_THAT(check().out, EndsWith(korean_closing));
  EXPECT_THAT(check({"--lang", "en"}).out, HasSubstr("10 entries in 1 file"));
  user.environment["LC_MESSAGES"] = "en_US.UTF-8";
  EXPECT_THAT(check().out, HasSubstr("10 entries in 1 file"));
  user.environment["LC_ALL"] = "ko_KR.UTF-8";
  EXPECT_THAT(check().out, EndsWith(korean_closing));
}

TEST_F(LanguageOption, reaches_reports_for_ci_but_neither_codes_nor_fingerprints) {
  ParsedJson english = ParsedJson::parse(check({"--format", "sarif"}).out)["runs"][0];
  ParsedJson korean = ParsedJson::parse(check({"--format", "sarif", "--lang", "ko"}).out)["runs"][0];
  EXPECT_EQ(korean["language"], "ko");
  ASSERT_EQ(english["results"].size(), korean["results"].size());
  for (std::size_t i = 0; i < english["results"].size(); ++i) {
    ParsedJson& one = english["results"][i];
    ParsedJson& other = korean["results"][i];
    EXPECT_NE(one["message"], other["message"]);
    one.erase("message");
    other.erase("message");
    EXPECT_EQ(one, other);
  }
}

TEST_F(LanguageOption, leaves_json_as_it_is) {
  EXPECT_EQ(check({"--format", "json", "--lang", "ko"}).out, check({"--format", "json"}).out);
}

TEST_F(LanguageOption, reaches_explain_and_report) {
  const Ran explained = run({"explain", fixture("digests/sample.md"), "--entry", "4", "--abstracts",
                             fixture("abstracts.jsonl"), "--offline", "--lang", "ko"});
  EXPECT_THAT(explained.out,
              AllOf(HasSubstr("불일치 확률"), HasSubstr("근거 용어"), Not(HasSubstr("SUMMARY"))));
  const std::string results = write("results.json", check({"--format", "json"}).out);
  EXPECT_EQ(run({"report", results, "--format", "console", "--lang", "ko"}).out, check({"--lang", "ko"}).out);
}

TEST_F(LanguageOption, says_in_korean_why_an_entry_could_not_be_checked) {
  const std::string unlinked = "### A Title\n\n- **What's New**: 한 주제를 살펴봅니다.\n\n";
  const std::string digest = write("day.md", unlinked + entry_of("2001.00001"));
  const Ran ran = run({"check", digest, "--offline", "--lang", "ko"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("확인 못 함: 항목에 arXiv 번호가 없습니다."),
                             HasSubstr("arXiv 번호 없음  A Title"),
                             HasSubstr("확인 못 함: 논문이 저장소에 없고, 오프라인으로 실행했습니다."),
                             HasSubstr("arXiv:2001.00001")));
}

TEST_F(LanguageOption, refuses_a_language_that_it_does_not_speak) {
  const Ran ran = check({"--lang", "fr"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("fr"));
}

}  // namespace
}  // namespace daejo::test
