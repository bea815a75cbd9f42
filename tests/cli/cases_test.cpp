#include <filesystem>
#include <set>

#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::vector<std::string> four_ids = {"2106.09685", "1706.03762", "2205.14135", "2304.02643"};

/// A fixture for tests with the small inputs of fixtures/cases. They stand for mistakes that daejo once made,
/// or nearly made.
struct Cases : CliTest {
  static std::string path_of(const std::string& name) { return fixture("cases/" + name); }

  std::vector<std::string> with_abstracts(std::vector<std::string> arguments) const {
    for (const char* name : {"abstracts.jsonl", "reasons_abstracts.jsonl"}) {
      arguments.insert(arguments.end(), {"--abstracts", fixture(name)});
    }
    arguments.emplace_back("--offline");
    return arguments;
  }

  ParsedJson check_case(const std::string& name, int status, const std::string& abstracts = {}) const {
    std::vector<std::string> arguments = with_abstracts({path_of(name)});
    if (!abstracts.empty()) arguments.insert(arguments.end(), {"--abstracts", path_of(abstracts)});
    return check(arguments, status);
  }

  /// The codes of the reasons in a report: of those with this severity, or of all if `severity` is empty.
  static std::vector<std::string> codes(const ParsedJson& report, const std::string& severity = {}) {
    std::vector<std::string> found;
    for (const auto& entry : report.at("entries")) {
      for (const auto& reason : entry.at("reasons")) {
        const bool counts = severity.empty() || reason.at("severity") == severity;
        if (counts) found.push_back(reason.at("code").get<std::string>());
      }
    }
    return found;
  }

  static std::vector<std::string> labels(const ParsedJson& entry) {
    std::vector<std::string> found;
    for (const auto& section : entry.at("sections"))
      found.push_back(section.at("label").is_null() ? "" : section.at("label").get<std::string>());
    return found;
  }
};

TEST_F(Cases, c01_swapped_summaries_are_found_beside_quoted_abstracts) {
  const auto report = check_case("01-abstract-quoted-beside-swapped-summary", 1);
  EXPECT_THAT(column(report, "verdict"), AllOf(SizeIs(4), Each("mismatch")));
  EXPECT_THAT(codes(report, "error"), AllOf(SizeIs(4), Each("swapped")));
}

TEST_F(Cases, c02_right_summaries_beside_quoted_abstracts_get_no_warning) {
  const auto report = check_case("02-abstract-quoted-beside-right-summary", 0);
  EXPECT_THAT(column(report, "verdict"), AllOf(SizeIs(4), Each("ok")));
  EXPECT_THAT(codes(report, "warning"), IsEmpty());
}

TEST_F(Cases, c04_the_latest_version_is_said_to_be_withdrawn) {
  const auto report = check_case("04-withdrawn-later-version", 0);
  EXPECT_THAT(codes(report, "warning"), ElementsAre("withdrawn"));
  EXPECT_THAT(report.dump(), HasSubstr("the latest version of 4012.00001 was withdrawn"));
}

TEST_F(Cases, c05_old_ids_are_read) {
  const auto report = check_case("05-old-style-ids/old.md", 0, "05-old-style-ids/abstracts.jsonl");
  EXPECT_THAT(column(report, "arxiv_id"),
              ElementsAre("hep-th/9711200", "quant-ph/0112019", "math/0211159", "atom-ph/9601001"));
}

TEST_F(Cases, c06_the_id_may_stand_in_the_body) {
  const auto report = check_case("06-id-in-body-under-h2", 0);
  EXPECT_EQ(column(report, "arxiv_id"), four_ids);
  EXPECT_EQ(column(report, "title").at(3), "Segment Anything");
}

TEST_F(Cases, c08_sections_may_be_on_a_higher_level_than_the_paper) {
  const auto report = check_case("08-heading-above-sections-deeper", 0);
  EXPECT_THAT(column(report, "title"),
              ElementsAre("LoRA: Low-Rank Adaptation of Large Language Models", "Attention Is All You Need"));
  EXPECT_THAT(labels(report.at("entries")[0]).front(), "한 줄 요약");
}

TEST_F(Cases, c09_front_matter_has_the_title) {
  const auto report = check_case("09-front-matter-post", 0);
  EXPECT_THAT(column(report, "title"),
              ElementsAre("LoRA: Low-Rank Adaptation of Large Language Models", "Attention Is All You Need"));
  EXPECT_THAT(labels(report.at("entries")[0]), ElementsAre("핵심 연구 목표", "주요 결과"));
}

TEST_F(Cases, c11_bold_lines_are_headings) {
  EXPECT_THAT(column(check_case("11-bold-line-is-heading", 0), "arxiv_id"),
              ElementsAre("2106.09685", "1706.03762"));
}

TEST_F(Cases, c13_decomposed_hangul_is_hangul_in_texts_and_in_globs) {
  // 다이제스트 in decomposed form (NFD).
  const std::string decomposed =
      "\xE1\x84\x83\xE1\x85\xA1\xE1\x84\x8B\xE1\x85\xB5\xE1\x84\x8C\xE1\x85\xA6\xE1\x84\x89\xE1\x85\xB3\xE1"
      "\x84\x90\xE1\x85\xB3";
  fs::create_directories(folder / "site" / decomposed);
  const std::string digest = read_bytes(path_of("13-nfd-hangul/2024-01-15.md"));
  write("site/" + decomposed + "/2024-01-15.md", digest);
  write("site/other.md", entry_of("1706.03762"));
  const std::string site = (folder / "site").string();
  const auto report = check(with_abstracts({site + "/" + decomposed}), 1);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("ok", "mismatch"));
  const auto excluded = check(with_abstracts({site, "--exclude", "다이제스트/", "--fail-on", "never"}), 0);
  EXPECT_THAT(column(excluded, "arxiv_id"), ElementsAre("1706.03762"));
}

TEST_F(Cases, c15_html_without_blank_lines_is_read) {
  const auto report = check_case("15-details-without-blank-line", 1);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("mismatch", "mismatch", "ok"));
}

TEST_F(Cases, c16_c17_encodings_of_windows_are_read) {
  EXPECT_THAT(column(check_case("16-cp949", 0), "verdict"), ElementsAre("ok"));
  for (const char* name : {"bom.md", "bom.json", "utf16.md"}) {
    EXPECT_THAT(column(check_case(std::string("17-bom-crlf-cr/") + name, 0), "verdict"), ElementsAre("ok"))
        << name;
  }
}

TEST_F(Cases, c18_titles_may_be_written_in_unicode) {
  const auto report = check_case("18-entities-and-latex-titles/2024-01-15.md", 0,
                                 "18-entities-and-latex-titles/abstracts.jsonl");
  EXPECT_THAT(codes(report, "error"), IsEmpty());
}

TEST_F(Cases, c19_links_elsewhere_lead_to_papers) {
  const auto ids = column(check_case("19-paper-links-elsewhere", 0), "arxiv_id");
  EXPECT_THAT(ids, SizeIs(8));
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()),
            std::set<std::string>(four_ids.begin(), four_ids.end()));
}

TEST_F(Cases, c20_an_acronym_that_is_spelled_out_otherwise_is_noted) {
  const auto report = check_case("20-wrong-acronym", 0, "20-wrong-acronym/abstracts.jsonl");
  EXPECT_THAT(column(report, "verdict"), ElementsAre("ok"));
  EXPECT_THAT(codes(report, "note"), testing::Contains("acronym-expansion"));
  EXPECT_THAT(codes(report, "warning"), IsEmpty());
}

TEST_F(Cases, c22_a_second_paper_in_a_heading_is_unread) {
  const auto report = check_case("22-two-papers-one-heading", 1);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("ok", "ok"));
  EXPECT_THAT(codes(report, "warning"), IsEmpty());
  ASSERT_EQ(report.at("unread").size(), 1U);
  EXPECT_EQ(report.at("unread")[0].at("arxiv_id"), "2305.14314");
  EXPECT_EQ(report.at("unread")[0].at("line"), 3);
}

TEST_F(Cases, c23_one_paper_twice_is_judged_twice) {
  EXPECT_THAT(column(check_case("23-same-paper-twice", 1), "verdict"), ElementsAre("ok", "mismatch"));
}

TEST_F(Cases, c25_tags_of_static_sites_are_no_text) {
  const auto report = check_case("25-liquid-and-shortcodes", 0);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("ok", "ok"));
  EXPECT_THAT(codes(report, "warning"), IsEmpty());
}

TEST_F(Cases, c26_a_stale_summary_is_told_from_the_right_one) {
  const auto report = check_case("26-stale-previous-summary", 1);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("ok", "mismatch", "ok"));
  EXPECT_THAT(codes(report), testing::IsSupersetOf({"swapped", "duplicate"}));
}

TEST_F(Cases, c27_setext_headings_with_emoji_are_read) {
  EXPECT_THAT(column(check_case("27-setext-numbered-emoji", 0), "title"),
              ElementsAre("LoRA: Low-Rank Adaptation of Large Language Models", "Attention Is All You Need"));
}

TEST_F(Cases, c30_the_title_and_summary_of_another_paper_are_a_mismatch) {
  const auto report = check_case("30-title-of-another-paper/2024-01-15.md", 1);
  EXPECT_THAT(column(report, "verdict"), ElementsAre("mismatch"));
  EXPECT_THAT(codes(report, "error"), testing::Contains("title-mismatch"));
}

TEST_F(Cases, c31_no_fault_of_the_server_becomes_a_verdict) {
  const parsers::Paper paper = invented_papers(1).front();
  const std::string digest = write("2024-01-15.md", digest_of({paper}));
  for (const Fault fault :
       {Fault::rate_limited, Fault::html_page, Fault::empty_feed, Fault::empty_body, Fault::wrong_ids,
        Fault::truncated_xml, Fault::redirect_to_another_host, Fault::forbidden, Fault::json_body}) {
    FakeArxiv arxiv({paper});
    arxiv.always_fail(fault);
    const auto report = check({digest, "--api-url", arxiv.query_url(), "--api-interval", "0.05", "--store",
                               (folder / "faults.db").string()},
                              3);
    EXPECT_THAT(column(report, "verdict"), ElementsAre("unverified")) << static_cast<int>(fault);
    const auto& reasons = report.at("entries").at(0).at("reasons");
    ASSERT_EQ(reasons.at(0).at("code"), "unverified");
    EXPECT_THAT(reasons.at(0).at("message").get<std::string>(), testing::Not(HasSubstr("\n")));
  }
  FakeArxiv arxiv({paper});
  arxiv.fail(Fault::rate_limited, 2);
  EXPECT_THAT(column(check({digest, "--api-url", arxiv.query_url(), "--api-interval", "0.05"}, 0), "verdict"),
              ElementsAre("ok"));
}

TEST_F(Cases, c32_links_are_told_at_the_file_itself) {
  fs::create_directories(folder / "site/real");
  fs::create_directories(folder / "site/d");
  write("site/real/2024-01-15.md", entry_of("1706.03762"));
  fs::create_symlink("../real/2024-01-15.md", folder / "site/d/latest.md");
  const auto report = check(with_abstracts({(folder / "site").string(), "--fail-on", "never"}), 0);
  EXPECT_THAT(column(report, "file"), ElementsAre((folder / "site/real/2024-01-15.md").string()));
}

TEST_F(Cases, c34_every_page_of_a_folder_is_read) {
  const auto report = check_case("34-folder-half-unread", 1);
  EXPECT_THAT(report.at("entries"), SizeIs(16));
  EXPECT_EQ(report.at("summary").at("mismatch"), 3);
}

TEST_F(Cases, c35_labels_that_touch_hangul_are_labels) {
  const auto report = check_case("35-cjk-emphasis-labels", 0);
  EXPECT_EQ(labels(report.at("entries")[0]).front(), "핵심 기여(Key Contribution)");
  EXPECT_EQ(labels(report.at("entries")[0]).back(), "방법");
  EXPECT_THAT(labels(report.at("entries")[1]), ElementsAre("핵심 기여(Key Contribution)", "성능"));
  EXPECT_THAT(codes(report, "warning"), IsEmpty());
}

}  // namespace
}  // namespace daejo::test
