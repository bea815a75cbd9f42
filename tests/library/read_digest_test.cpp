#include "daejo/read_digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daejo/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

const std::string digests_folder = std::string(DAEJO_SOURCE_DIR) + "/fixtures/digests/";

TEST(LibraryReadDigest, gives_entries_with_what_would_be_judged_and_what_is_set_aside) {
  const api::Digest digest = api::read_digest(digests_folder + "sample.md");
  ASSERT_EQ(digest.entries.size(), 10U);
  EXPECT_TRUE(digest.unread.empty());
  const api::DigestEntry& first = digest.entries.front();
  EXPECT_EQ(first.arxiv_id, "2106.09685");
  EXPECT_EQ(first.title, "LoRA: Low-Rank Adaptation of Large Language Models");
  EXPECT_THAT(first.summary, HasSubstr("가중치"));
  EXPECT_FALSE(first.set_aside.empty());
  EXPECT_GT(digest.entries.back().line, first.line);
}

TEST(LibraryReadDigest, refuses_what_is_no_digest) {
  EXPECT_THROW(api::read_digest("absent.md"), api::InputError);
  try {
    api::read_digest(digests_folder + "absent.md");
    FAIL();
  } catch (const api::InputError& error) {
    EXPECT_EQ(error.file, digests_folder + "absent.md");
    EXPECT_THAT(error.what(), HasSubstr("absent.md"));
  }
  EXPECT_THROW(api::read_digest(std::string(DAEJO_SOURCE_DIR) + "/fixtures"), api::UsageError);
}

}  // namespace
}  // namespace daejo::test
