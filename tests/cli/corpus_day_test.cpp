#include <map>
#include <set>

#include "base/json.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

/// A fixture with the corpus's digest of 2024-10-17, in which six of 21 summaries are wrong, and a snapshot.
struct CorpusDay : CliTest {
  std::string day = corpus("digests/2024-10-17.md").string();
  std::string snapshot = corpus("arxiv-metadata.jsonl.gz").string();

  void SetUp() override {
    if (!std::filesystem::exists(day) || !std::filesystem::exists(snapshot)) {
      GTEST_SKIP() << "The corpus is not beside the repository (../shared/corpus).";
    }
  }

  ParsedJson check_with_snapshot() const { return check({day, "--abstracts", snapshot, "--offline"}, 1); }

  /// Expects that the verdict is mismatch for the six entries with a wrong summary, and ok for the other 15.
  static void expect_six_mismatches(const ParsedJson& report) {
    const std::set<std::string> wrong = {"2410.12381", "2410.12787", "2410.12409",
                                         "2410.12405", "2410.11817", "2410.12490"};
    EXPECT_EQ(report.at("entries").size(), 21U);
    for (const ParsedJson& entry : report.at("entries")) {
      const auto id = entry.at("arxiv_id").get<std::string>();
      EXPECT_EQ(entry.at("verdict"), wrong.contains(id) ? "mismatch" : "ok")
          << id << " " << entry.at("mismatch");
    }
  }

  std::vector<parsers::Paper> papers_of_the_day() const {
    std::set<std::string> wanted;
    for (const parsers::Entry& entry :
         parse_digest(read_bytes(day), day, parsers::DigestFormat::markdown).entries)
      wanted.insert(entry.id->base);
    std::vector<parsers::Paper> papers;
    parsers::read_snapshot(snapshot, [&](parsers::Paper&& paper) {
      if (wanted.erase(paper.id.base) > 0) {
        paper.id.version = 1;
        papers.push_back(std::move(paper));
      }
      return !wanted.empty();
    });
    return papers;
  }
};

TEST_F(CorpusDay, has_exactly_six_summaries_that_are_not_about_their_papers) {
  expect_six_mismatches(check_with_snapshot());
}

TEST_F(CorpusDay, has_the_same_six_when_it_is_contrasted_with_every_abstract) {
  const std::string index = (folder / "papers.index").string();
  ASSERT_EQ(run({"index", snapshot, "-o", index, "--quiet"}).status, 0);
  expect_six_mismatches(check({day, "--abstracts", snapshot, "--offline", "--background", index}, 1));
}

TEST_F(CorpusDay, is_judged_through_a_server_as_it_is_with_a_snapshot) {
  const FakeArxiv server(papers_of_the_day());
  user.environment["DAEJO_ARXIV_API"] = server.query_url();
  const ParsedJson served = check({day, "--api-interval", "0"}, 1);
  const ParsedJson read = check_with_snapshot();
  for (const std::string field : {"arxiv_id", "verdict", "mismatch"}) {
    EXPECT_EQ(column(served, field), column(read, field));
  }
  EXPECT_EQ(server.query_count(), 1U);
  EXPECT_EQ(check({day}, 1), served);
  EXPECT_EQ(server.query_count(), 1U) << "The second run asks no one.";
}

TEST_F(CorpusDay, is_judged_from_a_warm_store_after_the_snapshot_is_gone) {
  const ParsedJson read = check_with_snapshot();
  const std::string own_snapshot = write("snapshot.jsonl", snapshot_of(papers_of_the_day()));
  ASSERT_EQ(run({"store", "import", own_snapshot}).status, 0);
  std::filesystem::remove(own_snapshot);
  EXPECT_EQ(column(check({day, "--offline"}, 1), "mismatch"), column(read, "mismatch"));
}

}  // namespace
}  // namespace daejo::test
