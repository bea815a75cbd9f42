#include "audit/rules/entry_rules.h"

#include <gtest/gtest.h>

#include "audit/rules/entry_rules.h"
#include "audit/text/paper_identity.h"
#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

using test::fact;

/// An entry with the title and authors of KiteNet. At first, the arXiv record of its paper has the same title
/// and authors; `link_to` replaces them.
struct Linked : testing::Test {
  AuditedEntry audited =
      test::entries_in(
          "### [KiteNet: Learning to Fly](https://arxiv.org/abs/2410.00001)\n\nAuthors: Mira Stone, Ada Brook\n\n"
          "- **What's New**: 연이 나는 법을 배웁니다.\n")
          .front();

  Linked() { link_to("KiteNet: Learning to Fly", {"Mira Stone", "Ada Brook"}); }

  void link_to(const std::string& title, const std::vector<std::string>& authors) {
    audited.paper = parsers::Paper{};
    audited.paper->id = {"2410.00001", 3};
    audited.paper->title = title;
    audited.paper->authors = authors;
  }
  std::vector<Reason> of_title() const { return title_reasons(read_entry(audited)); }
  std::vector<Reason> of_authors() const { return authors_reasons(read_entry(audited)); }
};

TEST_F(Linked, to_its_own_paper_gives_no_reason) {
  EXPECT_TRUE(of_title().empty());
  EXPECT_TRUE(of_authors().empty());
}

TEST_F(Linked, to_another_paper_has_wrong_title_and_authors_as_errors) {
  link_to("Sorting Mail With Two Hands", {"Tom Reed"});
  ASSERT_EQ(of_title().size(), 1U);
  EXPECT_EQ(of_title().front().code, "title-mismatch");
  EXPECT_EQ(of_title().front().severity, Severity::error);
  EXPECT_EQ(fact(of_title().front(), "arxiv_title"), "Sorting Mail With Two Hands");
  ASSERT_EQ(of_authors().size(), 1U);
  EXPECT_EQ(of_authors().front().severity, Severity::error);
  EXPECT_EQ(fact(of_authors().front(), "arxiv_authors"), "Tom Reed");
}

TEST_F(Linked, under_the_name_of_a_system_that_the_abstract_mentions_gives_no_reason) {
  link_to("Learning to Fly Without Wind", {});
  audited.paper->abstract = "We present KITENET-2, a family of kites. It flies higher than GliderX.";
  for (const char* name : {"KiteNet", "KITENET-2", "KiteNet-2", "GliderX"}) {
    audited.entry.title = name;
    EXPECT_EQ(of_title().empty(), name != std::string("KiteNet")) << name;
  }
  audited.entry.title = "Kites";  // an ordinary word, not the name of a system
  EXPECT_FALSE(of_title().empty());
}

TEST_F(Linked, to_another_paper_of_unknown_authors_has_a_wrong_title_only) {
  link_to("Sorting Mail With Two Hands", {});
  ASSERT_EQ(of_title().size(), 1U);
  EXPECT_EQ(of_title().front().severity, Severity::error);
  EXPECT_TRUE(of_authors().empty());
}

TEST_F(Linked, to_a_renamed_paper_of_the_same_authors_is_a_note) {
  link_to("Wings for Everyone", {"Ada Brook", "Mira Stone"});
  ASSERT_EQ(of_title().size(), 1U);
  EXPECT_EQ(of_title().front().severity, Severity::note);
  EXPECT_TRUE(of_authors().empty());
}

TEST_F(Linked, to_an_akin_title_that_its_summary_fits_is_a_warning) {
  link_to("KiteNet: A Theory of Strings", {});
  audited.judgement.verdict = Verdict::ok;
  ASSERT_EQ(of_title().size(), 1U);
  EXPECT_EQ(of_title().front().severity, Severity::warning);
  audited.judgement.verdict = Verdict::mismatch;
  EXPECT_EQ(of_title().front().severity, Severity::error);
}

TEST_F(Linked, to_a_paper_whose_first_version_had_the_title_gives_no_reason) {
  link_to("Wings for Everyone", {});
  EXPECT_TRUE(needs_other_versions(audited.entry, *audited.paper));
  parsers::Paper first = *audited.paper;
  first.id.version = 1;
  first.title = "KiteNet: Learning to Fly";
  audited.other_versions = {first};
  EXPECT_TRUE(of_title().empty());
}

TEST_F(Linked, with_the_right_title_and_wrong_authors_is_a_warning) {
  link_to("KiteNet: Learning to Fly", {"Tom Reed", "Ivo Lark"});
  EXPECT_TRUE(of_title().empty());
  ASSERT_EQ(of_authors().size(), 1U);
  EXPECT_EQ(of_authors().front().severity, Severity::warning);
}

TEST_F(Linked, needs_other_versions_only_where_title_differs_and_authors_do_not_settle_it) {
  EXPECT_FALSE(needs_other_versions(audited.entry, *audited.paper));
  link_to("Wings for Everyone", {"Ada Brook", "Mira Stone"});
  EXPECT_FALSE(needs_other_versions(audited.entry, *audited.paper));
  link_to("Wings for Everyone", {"Tom Reed"});
  EXPECT_TRUE(needs_other_versions(audited.entry, *audited.paper));
}

TEST_F(Linked, without_a_record_gives_no_reason) {
  audited.paper.reset();
  EXPECT_TRUE(of_title().empty());
  EXPECT_TRUE(of_authors().empty());
}

}  // namespace
}  // namespace daejo::audit
