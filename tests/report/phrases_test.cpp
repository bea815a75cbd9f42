#include "report/phrases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/report_format.h"
#include "report/summary.h"
#include "tests/report/finding_run.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(phrases, have_room_for_the_same_parts_in_both_languages) {
  EXPECT_EQ(say(phrases::left_out, Language::english, 3), "…and 3 more that did not fit here.");
  EXPECT_EQ(say(phrases::left_out, Language::korean, 3), "…공간이 부족해 3개는 생략했습니다.");
  // Rendering throws if a Korean phrase has more placeholders than it gets arguments.
  for (const AuditRun& run : {sample_run(), hostile_run(), finding_run(), long_run(30), AuditRun{}}) {
    for (const std::string& name : format_names()) {
      RenderOptions options;
      options.console.verbose = true;
      options.console.language = options.ci.language = Language::korean;
      EXPECT_NO_THROW(render(run, *parse_format(name), options)) << name;
    }
  }
}

TEST(phrases, leave_no_english_of_daejos_own_in_a_korean_console) {
  ConsoleOptions options;
  options.verbose = true;
  options.language = Language::korean;
  const std::string text = render_console(finding_run(), options);
  for (const char* word : {"mismatch", "review", "unverified", "found", "missed", "none", "accepted",
                           "inline", "baseline", "odd", "unreadable", "entries", "(line "}) {
    EXPECT_THAT(text, Not(HasSubstr(std::string("  ") + word))) << word;
    EXPECT_THAT(text, Not(HasSubstr("(" + std::string(word)))) << word;
  }
}

Summary counts(std::size_t ok, std::size_t mismatch, std::size_t unverified) {
  Summary summary;
  summary.entries = ok + mismatch + unverified;
  summary.files = summary.entries > 0 ? 1 : 0;
  summary.ok = ok;
  summary.mismatch = mismatch;
  summary.unverified = unverified;
  return summary;
}

TEST(korean_summary, is_a_sentence_where_all_are_alike_and_else_a_list) {
  const auto line = [](const Summary& summary) { return to_sentence(summary, Language::korean); };
  EXPECT_EQ(line(counts(21, 0, 0)), "파일 1개의 항목 21개가 모두 일치합니다.");
  EXPECT_EQ(line(counts(0, 0, 21)), "파일 1개의 항목 21개를 모두 확인하지 못했습니다.");
  EXPECT_EQ(line(counts(15, 6, 0)), "파일 1개의 항목 21개: 불일치 6개, 일치 15개");
  EXPECT_EQ(line(counts(1, 0, 0)), "파일 1개의 항목 1개: 일치 1개");
  EXPECT_EQ(line(counts(0, 0, 0)), "보고할 항목이 없습니다.");
  Summary more = counts(2, 0, 0);
  more.warnings = 1;
  more.suppressed = 2;
  more.unreadable = 3;
  more.problems = 4;
  EXPECT_EQ(
      line(more),
      "파일 1개의 항목 2개: 일치 2개 · 경고 1개 · 허용한 지적 2개 · 읽지 못한 입력 3개 · 입력의 이상한 곳 4개");
}

}  // namespace
}  // namespace daejo::report
