#include "audit/rules/version_rules.h"

#include <gtest/gtest.h>

#include "audit/rules/entry_rules.h"
#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

using test::fact;

/// An entry that links to version 1 of a paper. The paper also has a version 3, with another abstract.
struct Versions : testing::Test {
  AuditedEntry audited =
      test::entries_in("### [Kites](https://arxiv.org/abs/2410.00001v1)\n\n- **What's New**: 연입니다.\n")
          .front();

  Versions() {
    audited.paper =
        version(1, "We fly kites over the sea and count the gusts that they meet on a long string.");
    audited.other_versions = {version(
        3, "This study asks how mail is sorted, and trains two hands to read faded addresses at night.")};
  }
  static parsers::Paper version(int number, const std::string& abstract) {
    parsers::Paper paper;
    paper.id = {"2410.00001", number};
    paper.abstract = abstract;
    return paper;
  }
  std::vector<Reason> newer() const { return newer_version_reasons(read_entry(audited)); }
  std::vector<Reason> withdrawn() const { return withdrawn_reasons(read_entry(audited)); }
};

TEST_F(Versions, with_a_later_one_of_another_abstract_are_noted) {
  ASSERT_EQ(newer().size(), 1U);
  EXPECT_EQ(newer().front().severity, Severity::note);
  EXPECT_EQ(fact(newer().front(), "latest_version"), "3.000000");
}

TEST_F(Versions, that_only_polish_the_abstract_are_silent) {
  audited.other_versions = {
      version(2, "We fly kites over the sea, and count the gusts they meet on a very long string.")};
  EXPECT_TRUE(newer().empty());
}

TEST_F(Versions, are_silent_where_the_link_names_none) {
  audited.entry.id->version = 0;
  EXPECT_TRUE(newer().empty());
}

TEST_F(Versions, earlier_than_the_linked_one_are_silent) {
  audited.entry.id->version = 3;
  std::swap(*audited.paper, audited.other_versions.front());
  EXPECT_TRUE(newer().empty());
}

TEST_F(Versions, withdrawn_now_or_later_are_told) {
  EXPECT_TRUE(withdrawn().empty());
  audited.other_versions.front().withdrawn = true;
  ASSERT_EQ(withdrawn().size(), 1U);
  EXPECT_EQ(withdrawn().front().severity, Severity::warning);
  audited.other_versions.clear();
  audited.paper->withdrawn = true;
  EXPECT_EQ(withdrawn().size(), 1U);
}

TEST(ShareOfCommonWords, is_jaccards_of_distinct_words) {
  EXPECT_DOUBLE_EQ(share_of_common_words("a kite flies", "A kite, a kite sinks"), 0.5);
  EXPECT_DOUBLE_EQ(share_of_common_words("", ""), 1);
}

}  // namespace
}  // namespace daejo::audit
