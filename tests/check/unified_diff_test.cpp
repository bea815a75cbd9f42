#include "check/unified_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/replacement.h"
#include "parsers/read_digest.h"
#include "tests/check/two_entries.h"

namespace daejo::check {
namespace {

using test::two_entries;
using testing::HasSubstr;
using testing::Not;

parsers::Digest with_summary(const parsers::Digest& digest, std::size_t entry, std::string_view text) {
  Replacement made = replace_summary(digest, entry, text);
  EXPECT_EQ(made.objection, "");
  return std::move(made.digest);
}

TEST(UnifiedDiff, of_nothing_is_empty) {
  EXPECT_EQ(unified_diff(two_entries(), two_entries(), false), "");
}

TEST(UnifiedDiff, shows_the_lines_that_changed_with_their_context) {
  const parsers::Digest before = two_entries();
  const parsers::Digest after =
      with_summary(before, 0, "- **What's New**: 새 글.\n- **Performance Highlights**: 3배 빠릅니다.");
  EXPECT_EQ(unified_diff(before, after, false),
            "--- day.md\n+++ day.md\n"
            "@@ -4,7 +4,7 @@\n"
            " \n Vote: 41\n \n"
            "-- **What's New**: 첫째 논문은 행렬을 살핍니다.\n"
            "+- **What's New**: 새 글.\n"
            " - **Performance Highlights**: 3배 빠릅니다.\n"
            " \n ### [Second Paper](https://arxiv.org/abs/1706.03762)\n");
}

TEST(UnifiedDiff, joins_changes_whose_context_meets_and_says_where_the_file_has_no_last_line_end) {
  const parsers::Digest before = two_entries();
  const parsers::Digest after = with_summary(with_summary(before, 0, "- 하나"), 1, "- 둘\n- 셋\n- 넷");
  EXPECT_EQ(unified_diff(before, after, false),
            "--- day.md\n+++ day.md\n"
            "@@ -4,12 +4,12 @@\n"
            " \n Vote: 41\n \n"
            "-- **What's New**: 첫째 논문은 행렬을 살핍니다.\n"
            "-- **Performance Highlights**: 3배 빠릅니다.\n"
            "+- 하나\n"
            " \n ### [Second Paper](https://arxiv.org/abs/1706.03762)\n \n Vote: 38\n \n"
            "-- **What's New**: 둘째 논문은 번역을 살핍니다.\n"
            "-- **Performance Highlights**: 2점 높습니다.\n"
            "\\ No newline at end of file\n"
            "+- 둘\n+- 셋\n+- 넷\n"
            "\\ No newline at end of file\n");
}

TEST(UnifiedDiff, is_coloured_where_that_is_asked_for) {
  const parsers::Digest before = two_entries();
  const parsers::Digest after = with_summary(before, 0, "- 하나");
  EXPECT_THAT(unified_diff(before, after, true), HasSubstr("\x1b[32m+- 하나\x1b[0m\n"));
  EXPECT_THAT(unified_diff(before, after, false), Not(HasSubstr("\x1b")));
}

TEST(UnifiedDiff, gives_a_terminal_and_a_runner_nothing_to_obey) {
  const parsers::Digest before = parse_digest(
      "### [First](https://arxiv.org/abs/2106.09685)\n\n::warning::A \x1b[2J ##vso[x]\n\n- **A**: 하나.\n",
      "day.md", parsers::DigestFormat::markdown);
  const std::size_t last = before.entries[0].sections.size();
  ASSERT_GE(last, 1U);
  parsers::Digest after = before;
  const std::size_t at = after.source.find("하나");
  after.source.replace(at, std::string("하나").size(), "둘");
  after = parse_digest(after.source, "day.md", parsers::DigestFormat::markdown);
  const std::string diff = unified_diff(before, after, false);
  EXPECT_THAT(diff, HasSubstr("\n \\::warning::A ␛[2J # #vso[x]\n"));
}

}  // namespace
}  // namespace daejo::check
