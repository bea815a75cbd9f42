#include "check/replacement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "parsers/read_digest.h"
#include "tests/check/two_entries.h"

namespace daejo::check {
namespace {

using test::summary_bytes;
using test::two_entries;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string objection(const parsers::Digest& digest, std::size_t entry, std::string_view text) {
  return replace_summary(digest, entry, text).objection;
}

TEST(Replacement, changes_the_bytes_of_the_summary_and_no_others) {
  for (const char* line_end : {"\n", "\r\n"}) {
    const parsers::Digest digest = test::two_entries_with(line_end);
    const std::string text = "- **What's New**: 새 글.";
    for (const std::size_t entry : {0U, 1U}) {
      const Replacement made = replace_summary(digest, entry, text);
      EXPECT_EQ(made.objection, "");
      const Span& summary = digest.entries[entry].summary;
      EXPECT_EQ(made.digest.source,
                digest.source.substr(0, summary.begin) + text + digest.source.substr(summary.end));
      EXPECT_EQ(summary_bytes(made.digest, entry), text);
    }
  }
}

TEST(Replacement, may_have_other_sections_or_none_with_a_label) {
  const parsers::Digest digest = two_entries();
  EXPECT_EQ(objection(digest, 0, "- **A**: 하나.\n- **B**: 둘.\n- **C**: 셋."), "");
  EXPECT_EQ(objection(digest, 0, "한 문단으로 쓴 요약입니다."), "");
  EXPECT_EQ(objection(digest, 0, "#### 새로운 점\n\n한 문단입니다."),
            "a part of it would not be read as the summary, or text after it would be");
}

TEST(Replacement, that_starts_another_entry_is_refused) {
  const parsers::Digest digest = two_entries();
  EXPECT_THAT(objection(digest, 0, "- 하나\n\n### [Third](https://arxiv.org/abs/1810.04805)\n\n- 둘"),
              HasSubstr("3 entries instead of 2"));
}

TEST(Replacement, that_could_swallow_what_follows_is_refused) {
  const parsers::Digest digest = two_entries();
  for (const char* text :
       {"- 하나\n```\n코드", "- 하나\n\n<script>", "- 하나\n<!-- 열린", "- 하나\n\n<div>\n둘"}) {
    EXPECT_THAT(objection(digest, 0, text), HasSubstr("not closed")) << text;
  }
  EXPECT_EQ(objection(digest, 0, "- 하나\n\n  ```\n  코드\n  ```\n- `x < y`, 둘"), "");
}

TEST(Replacement, that_tells_of_votes_authors_or_pictures_is_refused) {
  const parsers::Digest digest = two_entries();
  for (const char* text :
       {"Vote: 99\n\n- 하나", "Authors: Some One\n\n- 하나", "- 하나 ![](https://example.org/a.png)"}) {
    EXPECT_THAT(objection(digest, 0, text), HasSubstr("vote, picture")) << text;
  }
}

TEST(Replacement, that_accepts_findings_in_the_digest_s_name_is_refused) {
  const parsers::Digest digest = two_entries();
  EXPECT_THAT(objection(digest, 0, "- 하나\n\n<!-- daejo: ignore why not -->\n\n- 둘"), Not(IsEmpty()));
  EXPECT_THAT(objection(digest, 0, "- 하나 <!-- daejo: ignore[generic] why not --> 둘"),
              HasSubstr("comments to daejo"));
}

TEST(Replacement, that_is_not_all_read_as_the_summary_is_refused) {
  const parsers::Digest digest = two_entries();
  EXPECT_THAT(objection(digest, 0, "- 하나\n\n## 끝"), Not(IsEmpty()));
  EXPECT_THAT(objection(digest, 0, "- 하나\n\n---"), Not(IsEmpty()));
}

TEST(Replacement, may_not_let_text_that_follows_run_into_it) {
  const parsers::Digest digest =
      parse_digest("### [First](https://arxiv.org/abs/2106.09685)\n\n하나라고 합니다.\nAuthors: Some One\n",
                   "day.md", parsers::DigestFormat::markdown);
  ASSERT_EQ(digest.entries[0].authors.size(), 1U);
  EXPECT_NE(objection(digest, 0, "- **A**: 둘."), "");
  EXPECT_EQ(objection(digest, 0, "둘이라고 합니다."), "");
}

TEST(CorpusReplacement, can_be_made_in_every_entry_of_the_archive) {
  const std::filesystem::path days = std::filesystem::path(DAEJO_CORPUS_DIR) / "digests";
  if (!std::filesystem::exists(days)) GTEST_SKIP() << "The corpus is absent.";
  std::size_t replaced = 0;
  for (const auto& file : std::filesystem::directory_iterator(days)) {
    if (file.path().extension() != ".md") continue;
    const std::string name = file.path().filename().string();
    const parsers::Digest digest =
        parse_digest(read_text_file(file.path()), name, parsers::DigestFormat::markdown);
    for (std::size_t i = 0; i < digest.entries.size(); ++i) {
      if (digest.entries[i].summary.size() == 0) continue;
      EXPECT_EQ(objection(digest, i, "- **What's New**: 하나.\n- **Technical Details**: 둘."), "")
          << name << ':' << digest.entries[i].line;
      ++replaced;
    }
  }
  EXPECT_GT(replaced, 1000U);
}

}  // namespace
}  // namespace daejo::check
