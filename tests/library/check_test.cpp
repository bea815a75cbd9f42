#include "daejo/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/atomic_file.h"
#include "base/json.h"
#include "daejo/error.h"
#include "tests/support/run_daejo.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string source_folder = DAEJO_SOURCE_DIR;

struct LibraryCheck : testing::Test {
  api::CheckOptions with_fixtures() const {
    api::CheckOptions options;
    options.abstracts = {source_folder + "/fixtures/abstracts.jsonl"};
    options.store = (folder / "store.db").string();
    options.offline = true;
    options.isolated = true;
    return options;
  }

  const TemporaryFolder folder;
};

TEST_F(LibraryCheck, says_what_the_command_check_says) {
  const std::string digest = source_folder + "/fixtures/digests/sample.md";
  const auto findings = api::check({digest}, with_fixtures());
  const Ran ran =
      run_daejo({"check", digest, "--abstracts", source_folder + "/fixtures/abstracts.jsonl", "--isolated",
                 "--store", (folder / "other.db").string(), "--offline", "--format", "json"});
  const ParsedJson entries = ParsedJson::parse(ran.out)["entries"];
  ASSERT_EQ(entries.size(), findings.size());
  for (std::size_t i = 0; i < findings.size(); ++i) {
    EXPECT_EQ(entries[i]["arxiv_id"], findings[i].arxiv_id);
    EXPECT_EQ(entries[i]["title"], findings[i].title);
    EXPECT_EQ(entries[i]["file"], findings[i].file);
    EXPECT_EQ(entries[i]["line"], findings[i].line);
    EXPECT_EQ(entries[i]["verdict"], std::string(to_string(findings[i].verdict)));
    ASSERT_EQ(entries[i]["reasons"].size(), findings[i].reasons.size());
    for (std::size_t reason = 0; reason < findings[i].reasons.size(); ++reason) {
      const auto& expected = entries[i]["reasons"][reason];
      EXPECT_EQ(expected["code"], findings[i].reasons[reason].code);
      EXPECT_EQ(expected["severity"], std::string(to_string(findings[i].reasons[reason].severity)));
      EXPECT_EQ(expected["message"], findings[i].reasons[reason].message);
      EXPECT_EQ(expected["message_ko"], findings[i].reasons[reason].message_ko);
      EXPECT_EQ(expected["line"], findings[i].reasons[reason].line);
    }
  }
}

TEST_F(LibraryCheck, leaves_unverified_what_is_not_at_hand) {
  api::CheckOptions options = with_fixtures();
  options.abstracts.clear();
  for (const api::Finding& finding : api::check({source_folder + "/fixtures/digests/sample.json"}, options)) {
    EXPECT_EQ(finding.verdict, api::Verdict::unverified);
  }
}

TEST_F(LibraryCheck, gives_a_finding_for_a_paper_that_was_not_read) {
  const std::string digest = (folder / "day.md").string();
  write_file_atomically(digest,
                        "## [A](https://arxiv.org/abs/1706.03762) [B](https://arxiv.org/abs/1810.04805)\n\n"
                        "이 논문은 어텐션만 쓰는 구조를 제안한다.\n");
  const auto findings = api::check({digest}, with_fixtures());
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[1].arxiv_id, "1810.04805");
  EXPECT_EQ(findings[1].verdict, api::Verdict::unverified);
  EXPECT_EQ(findings[1].reasons.at(0).code, "unread");
}

TEST_F(LibraryCheck, throws_where_a_named_file_cannot_be_read_or_a_setting_is_wrong) {
  const std::string digest = source_folder + "/fixtures/digests/sample.json";
  try {
    api::check({digest, "absent.md", "missing.md"}, with_fixtures());
    FAIL();
  } catch (const api::InputError& error) {
    EXPECT_EQ(error.file, "absent.md");
    EXPECT_THAT(error.what(), HasSubstr("missing.md"));
  }
  api::CheckOptions options = with_fixtures();
  options.threads = 100'000;
  EXPECT_THROW(api::check({digest}, options), api::UsageError);
  options = with_fixtures();
  options.abstracts = {"absent.jsonl"};
  EXPECT_THROW(api::check({digest}, options), api::InputError);
  options = with_fixtures();
  options.profile = "absent.json";
  EXPECT_THROW(api::check({digest}, options), api::InputError);
  options = with_fixtures();
  options.sources = "absent";
  EXPECT_THROW(api::check({digest}, options), api::UsageError);
}

/// A snapshot with one paper, and a digest whose summary of this paper is one sentence.
struct LibraryCheckOfKites : LibraryCheck {
  std::string digest = (folder / "day.md").string();
  api::CheckOptions options = with_fixtures();

  LibraryCheckOfKites() {
    options.abstracts = {(folder / "kites.jsonl").string()};
    write_file_atomically(
        options.abstracts.front(),
        ParsedJson{{"id", "2410.00001"},
                   {"title", "Kites"},
                   {"abstract",
                    "We train policies in imagination. The method raises the success rate of "
                    "the policy by 28% and reduces training steps by 59%."}}
                .dump() +
            '\n');
    write_file_atomically(
        digest,
        "### [Kites](https://arxiv.org/abs/2410.00001)\n\n- **요약**: 이 방법은 정책 성공률을 28% "
        "높였고, 학습 단계를 59% 늘렸습니다.\n");
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> found;
    for (const api::Finding& finding : api::check({digest}, options)) {
      for (const api::Reason& reason : finding.reasons) found.push_back(reason.code);
    }
    return found;
  }
};

TEST_F(LibraryCheckOfKites, runs_preview_rules_if_asked) {
  EXPECT_THAT(codes(), Not(Contains("direction-contradicted")));
  options.preview = true;
  EXPECT_THAT(codes(), Contains("direction-contradicted"));
}

TEST_F(LibraryCheckOfKites, reads_the_texts_of_the_bot) {
  options.sources = (folder / "texts").string();
  std::filesystem::create_directory(*options.sources);
  write_file_atomically(*options.sources + "/2410.00001.txt", "");
  EXPECT_THAT(codes(), Contains("bad-source"));
}

}  // namespace
}  // namespace daejo::test
