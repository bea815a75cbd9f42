#include <algorithm>
#include <map>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

/// A fixture for tests of the sample digests. fixtures/README.md lists the entries that are wrong on purpose.
/// The verdict of 2205.14135, which has only two wrong figures, must still be ok.
struct Fixtures : CliTest {
  /// Expects a verdict that matches `verdict` for each wrong entry, and "ok" for all others.
  void expect_wrong(const std::string& name, const std::vector<std::string>& wrong,
                    const testing::Matcher<std::string>& verdict) const {
    const ParsedJson report =
        check({fixture("digests/" + name), "--abstracts", fixture("abstracts.jsonl"), "--offline"}, 1);
    const testing::Matcher<std::string> ok = "ok";
    for (const ParsedJson& entry : report.at("entries")) {
      const auto id = entry.at("arxiv_id").get<std::string>();
      const bool is_wrong = std::ranges::find(wrong, id) != wrong.end();
      EXPECT_THAT(entry.at("verdict").get<std::string>(), is_wrong ? verdict : ok)
          << id << " " << entry.at("mismatch");
    }
  }

  std::map<std::string, std::string> codes_of(const std::string& name) const {
    std::map<std::string, std::string> codes;
    const ParsedJson report =
        check({fixture("digests/" + name), "--abstracts", fixture("abstracts.jsonl"), "--offline"}, 1);
    for (const ParsedJson& entry : report.at("entries")) {
      if (entry.at("reasons").empty()) continue;
      codes[entry.at("arxiv_id")] = entry.at("reasons").front().at("code");
    }
    return codes;
  }
};

TEST_F(Fixtures, have_exactly_their_wrong_entries_called_mismatches_in_markdown) {
  expect_wrong("sample.md", {"2103.00020", "2010.11929", "2203.02155", "2304.02643"}, "mismatch");
}

TEST_F(Fixtures, have_exactly_their_wrong_entries_flagged_in_json) {
  // The entry about RAG is filler, but its translated title is right, so that the verdict may be only review.
  expect_wrong("sample.json", {"1810.04805", "2005.11401"}, testing::AnyOf("mismatch", "review"));
}

TEST_F(Fixtures, have_exactly_their_wrong_entry_called_a_mismatch_in_html) {
  expect_wrong("sample.html", {"2106.09685"}, "mismatch");
}

TEST_F(Fixtures, have_swapped_summaries_named_as_swapped) {
  const auto codes = codes_of("sample.md");
  EXPECT_EQ(codes.at("2010.11929"), "swapped");
  EXPECT_EQ(codes.at("2203.02155"), "swapped");
}

}  // namespace
}  // namespace daejo::test
