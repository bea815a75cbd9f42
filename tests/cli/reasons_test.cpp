#include <algorithm>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The arXiv ids of entries.
using Given = std::vector<std::string>;

/// The entries of a report that have a reason with this code, in the report's order, each once.
Given where_given(const ParsedJson& report, const std::string& code) {
  Given given;
  for (const ParsedJson& entry : report.at("entries")) {
    const ParsedJson& reasons = entry.at("reasons");
    const bool has_code =
        std::ranges::any_of(reasons, [&](const ParsedJson& reason) { return reason.at("code") == code; });
    if (has_code) given.push_back(entry.at("arxiv_id"));
  }
  return given;
}

/// Checks the section "Reasons" of fixtures/README.md: in each digest, exactly the entries that are listed
/// there for a code must have a reason with this code. The near misses must not have one.
struct ReasonFixtures : CliTest {
  ParsedJson check_fixture(const std::string& name, int expected_status = 0) const {
    return check({fixture("digests/" + name), "--abstracts", fixture("abstracts.jsonl"), "--abstracts",
                  fixture("reasons_abstracts.jsonl"), "--offline", "--fail-on", "never"},
                 expected_status);
  }
};

TEST_F(ReasonFixtures, have_title_and_authors_of_another_paper) {
  const ParsedJson report = check_fixture("reasons_identity.md");
  EXPECT_THAT(where_given(report, "title-mismatch"), ElementsAre("2106.09685"));
  EXPECT_THAT(where_given(report, "authors-mismatch"), ElementsAre("2106.09685", "1706.03762"));
}

TEST_F(ReasonFixtures, have_summaries_that_are_not_whole) {
  EXPECT_THAT(where_given(check_fixture("reasons_incomplete.md"), "incomplete"),
              ElementsAre("1810.04805", "2205.14135", "2401.04088", "2203.02155"));
}

TEST_F(ReasonFixtures, have_summaries_that_are_not_korean) {
  EXPECT_THAT(where_given(check_fixture("reasons_language.md", 3), "language"),
              ElementsAre("2106.09685", "1706.03762"));
}

TEST_F(ReasonFixtures, have_one_summary_under_two_papers) {
  EXPECT_THAT(where_given(check_fixture("reasons_duplicate.md"), "duplicate"),
              ElementsAre("2106.09685", "1706.03762"));
}

TEST_F(ReasonFixtures, have_a_withdrawn_paper) {
  EXPECT_THAT(where_given(check_fixture("reasons_withdrawn.md"), "withdrawn"), ElementsAre("4012.00001"));
}

TEST_F(ReasonFixtures, have_whole_summaries_that_are_about_something_else) {
  const ParsedJson report = check_fixture("sample.md");
  EXPECT_THAT(where_given(report, "unrelated"), ElementsAre("2304.02643"));
  EXPECT_THAT(where_given(report, "generic"), ElementsAre("2103.00020"));
  EXPECT_THAT(where_given(report, "swapped"), ElementsAre("2010.11929", "2203.02155"));
}

TEST_F(ReasonFixtures, have_filler_shown_sentence_by_sentence) {
  const ParsedJson report = check_fixture("sample.md");
  for (const ParsedJson& entry : report.at("entries")) {
    if (entry.at("arxiv_id") != "2103.00020") continue;
    const ParsedJson& evidence = entry.at("reasons").at(0).at("evidence");
    EXPECT_GE(evidence.at("filler_sentences"), 3);
    EXPECT_LE(evidence.at("filler_sentences"), evidence.at("sentences"));
    EXPECT_THAT(evidence.at("filler").get<std::string>(),
                testing::HasSubstr("새로운 접근 방식을 제안합니다"));
  }
}

TEST_F(ReasonFixtures, have_swapped_summaries_with_the_other_paper_and_both_scores) {
  const ParsedJson report = check_fixture("sample.md");
  for (const ParsedJson& entry : report.at("entries")) {
    if (entry.at("arxiv_id") != "2010.11929") continue;
    const ParsedJson& evidence = entry.at("reasons").at(0).at("evidence");
    EXPECT_EQ(evidence.at("other_id"), "2203.02155");
    EXPECT_LT(evidence.at("other_logit"), evidence.at("own_logit"));
  }
}

TEST_F(ReasonFixtures, have_one_section_about_something_else) {
  const ParsedJson report = check_fixture("reasons_section.md");
  EXPECT_THAT(where_given(report, "wrong-section"), ElementsAre("2106.09685"));
  const ParsedJson& reason = report.at("entries").at(0).at("reasons").at(0);
  EXPECT_EQ(reason.at("evidence").at("label"), "Technical Details");
  EXPECT_EQ(reason.at("evidence").at("other_id"), "1810.04805");
  EXPECT_EQ(reason.at("line"), 12);
}

TEST_F(ReasonFixtures, have_figures_and_names_that_the_abstract_lacks) {
  const ParsedJson report = check_fixture("reasons_figures.md");
  EXPECT_THAT(where_given(report, "figure-contradicted"), ElementsAre("2205.14135"));
  EXPECT_THAT(where_given(report, "figure-unsupported"), ElementsAre("2401.04088"));
  EXPECT_THAT(where_given(report, "name-unsupported"), ElementsAre("2401.04088"));
}

TEST_F(ReasonFixtures, are_given_the_severities_that_were_typed) {
  const ParsedJson report =
      check({fixture("digests/reasons_figures.md"), "--abstracts", fixture("abstracts.jsonl"), "--offline",
             "--severity", "figure-contradicted=error", "--severity", "name-unsupported=off"},
            1);
  EXPECT_THAT(where_given(report, "name-unsupported"), IsEmpty());
  EXPECT_EQ(report.at("entries").at(0).at("reasons").at(0).at("severity"), "error");
  EXPECT_EQ(report.at("entries").at(0).at("verdict"), "ok") << "Severities leave the verdict as it is.";
}

TEST_F(ReasonFixtures, have_no_severity_for_what_is_no_reason) {
  const Ran ran = run({"check", fixture("digests/sample.md"), "--severity", "figure-contradict=off"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, testing::HasSubstr("figure-contradicted"));
}

TEST_F(ReasonFixtures, have_an_entry_that_cannot_be_verified) {
  const ParsedJson report = check({fixture("digests/sample.md"), "--abstracts",
                                   fixture("reasons_abstracts.jsonl"), "--offline", "--fail-on", "never"},
                                  3);
  EXPECT_EQ(where_given(report, "unverified").size(), report.at("entries").size());
}

/// A fixture with a server that has one paper in two versions. Version 2 has another title and abstract than
/// version 1.
struct RenamedPaper : CliTest {
  static parsers::Paper version(int number, const std::string& title, const std::string& abstract) {
    parsers::Paper paper;
    paper.id = {"2410.10001", number};
    paper.title = title;
    paper.abstract = abstract;
    return paper;
  }

  FakeArxiv server{
      {version(1, "KiteNet: Flying Without Wind",
               "We present KiteNet, a kite that stays in the air without wind for three hours."),
       version(2, "Wings for Everyone Who Waits",
               "This study asks how mail is sorted and trains two hands to read faded addresses.")}};

  RenamedPaper() { user.environment["DAEJO_ARXIV_API"] = server.query_url(); }

  ParsedJson check_entry(const std::string& title, const std::string& id, bool offline = false) const {
    const std::string day = folder
                                .write("day.md", "### [" + title + "](https://arxiv.org/abs/" + id +
                                                     ")\n\n- **What's New**: 바람 없이 나는 KiteNet입니다.\n")
                                .string();
    if (offline) return check({day, "--offline", "--fail-on", "never"}, 0);
    return check({day, "--api-interval", "0", "--fail-on", "never"}, 0);
  }
};

TEST_F(RenamedPaper, is_known_by_the_title_of_its_first_version) {
  const ParsedJson report = check_entry("KiteNet: Flying Without Wind", "2410.10001");
  EXPECT_THAT(where_given(report, "title-mismatch"), IsEmpty());
  EXPECT_EQ(server.query_count(), 2U) << "Version 1 is asked for only where the title differs.";
}

TEST_F(RenamedPaper, is_told_from_another_paper_that_the_link_leads_to) {
  const ParsedJson report = check_entry("Sorting Stamps by Their Smell", "2410.10001");
  EXPECT_THAT(where_given(report, "title-mismatch"), ElementsAre("2410.10001"));
}

TEST_F(RenamedPaper, is_asked_for_once_where_the_title_is_right) {
  check_entry("Wings for Everyone Who Waits", "2410.10001");
  EXPECT_EQ(server.query_count(), 1U);
}

TEST_F(RenamedPaper, has_a_newer_version_than_the_one_linked) {
  const ParsedJson report = check_entry("KiteNet: Flying Without Wind", "2410.10001v1");
  EXPECT_THAT(where_given(report, "newer-version"), ElementsAre("2410.10001"));
  EXPECT_EQ(server.query_count(), 1U) << "The latest version comes in the same answer.";
}

TEST_F(RenamedPaper, has_no_newer_version_than_the_latest) {
  const ParsedJson report = check_entry("Wings for Everyone Who Waits", "2410.10001v2");
  EXPECT_THAT(where_given(report, "newer-version"), IsEmpty());
}

TEST_F(RenamedPaper, is_not_asked_for_offline) {
  check_entry("Wings for Everyone Who Waits", "2410.10001");
  const std::size_t before = server.query_count();
  const ParsedJson report = check_entry("Sorting Stamps by Their Smell", "2410.10001", true);
  EXPECT_THAT(where_given(report, "title-mismatch"), ElementsAre("2410.10001"));
  EXPECT_EQ(server.query_count(), before);
}

}  // namespace
}  // namespace daejo::test
