#include "daejo/scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>
#include <thread>

#include "audit/model/model.h"
#include "base/atomic_file.h"
#include "base/file.h"
#include "base/json.h"
#include "daejo/error.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/support/run_daejo.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

const std::string fixtures_folder = std::string(DAEJO_SOURCE_DIR) + "/fixtures/";

/// Each summary of the sample digest, paired with every third abstract of the fixtures.
std::vector<api::Pair> sample_pairs() {
  std::vector<parsers::Paper> papers;
  parsers::read_snapshot(fixtures_folder + "abstracts.jsonl", [&](parsers::Paper&& paper) {
    papers.push_back(std::move(paper));
    return true;
  });
  const std::string file = fixtures_folder + "digests/sample.md";
  std::vector<api::Pair> pairs;
  for (const parsers::Entry& entry :
       parse_digest(read_text_file(file), file, parsers::DigestFormat::markdown).entries) {
    for (std::size_t i = pairs.size() % 3; i < papers.size(); i += 3) {
      pairs.push_back({summary_text(entry), papers[i].abstract, papers[i].title, papers[i].id.base});
    }
  }
  return pairs;
}

/// The summaries of the benchmark with the label "invented", each paired with its paper. They were written
/// from the title alone.
std::vector<api::Pair> invented_pairs() {
  std::map<std::string, parsers::Paper> papers;
  parsers::read_snapshot(fixtures_folder + "benchmark/papers.jsonl", [&](parsers::Paper&& paper) {
    const std::string id = paper.id.base;
    papers.emplace(id, std::move(paper));
    return true;
  });
  std::vector<api::Pair> pairs;
  std::istringstream lines(read_text_file(fixtures_folder + "benchmark/summaries.jsonl"));
  for (std::string line; std::getline(lines, line);) {
    const ParsedJson summary = ParsedJson::parse(line);
    if (summary["label"] != "invented") continue;
    const parsers::Paper& paper = papers.at(summary["id"]);
    pairs.push_back({summary["summary"], paper.abstract, paper.title, paper.id.base});
  }
  return pairs;
}

std::string lines_of(const std::vector<api::Pair>& pairs) {
  std::string lines;
  for (const api::Pair& pair : pairs) {
    lines += ParsedJson{{"id", pair.arxiv_id},
                        {"title", pair.title},
                        {"summary", pair.summary},
                        {"abstract", pair.abstract}}
                 .dump() +
             '\n';
  }
  return lines;
}

/// A profile of a publisher whose summaries all have log odds of an invention near -40, so that those of the
/// benchmark are unusual.
std::string narrow_profile() {
  return ParsedJson{{"daejo_profile", 1},
                    {"model", audit::Model::shipped().name},
                    {"summaries", 40},
                    {"signals", {{"invented", {{"mean", -40}, {"deviation", 1}}}}}}
      .dump();
}

TEST(LibraryScorer, uses_a_publishers_profile) {
  const TemporaryFolder folder;
  api::ScorerOptions options;
  options.profile = (folder / "profile.json").string();
  EXPECT_THROW(api::Scorer{options}, api::InputError);
  write_file_atomically(options.profile, narrow_profile());
  const std::vector<api::Pair> pairs = invented_pairs();
  const auto count_invented = [&](const api::Scorer& scorer) {
    const auto findings = scorer.score(pairs);
    return std::ranges::count_if(findings, [](const api::Finding& finding) {
      return std::ranges::any_of(finding.reasons,
                                 [](const api::Reason& reason) { return reason.code == "invented"; });
    });
  };
  EXPECT_GT(count_invented(api::Scorer(options)), count_invented(api::Scorer()));
}

TEST(LibraryScorer, tells_that_the_text_a_summary_was_made_from_is_empty) {
  const api::Scorer scorer;
  api::Pair pair = sample_pairs().front();
  const auto has_bad_source = [&] {
    const api::Finding finding = scorer.score(pair);
    return std::ranges::any_of(finding.reasons,
                               [](const api::Reason& reason) { return reason.code == "bad-source"; });
  };
  EXPECT_FALSE(has_bad_source());
  pair.source = pair.abstract;
  EXPECT_FALSE(has_bad_source());
  pair.source = "";
  EXPECT_TRUE(has_bad_source());
}

TEST(LibraryScorer, says_what_the_command_score_says) {
  const std::vector<api::Pair> pairs = sample_pairs();
  const std::vector<api::Finding> findings = api::Scorer().score(pairs, 2);
  const Ran ran = run_daejo({"score"}, {.input = lines_of(pairs)});
  ASSERT_EQ(ran.status, 0);
  std::istringstream answers(ran.out);
  std::size_t compared = 0;
  for (std::string line; std::getline(answers, line); ++compared) {
    const ParsedJson answer = ParsedJson::parse(line);
    const api::Finding& finding = findings.at(compared);
    EXPECT_EQ(answer["verdict"], std::string(to_string(finding.verdict))) << line;
    EXPECT_NEAR(answer["logit"].get<double>(), finding.logit.value(), 1e-6);
    EXPECT_NEAR(answer["mismatch"].get<double>(), finding.mismatch.value(), 1e-6);
    ASSERT_EQ(answer["reasons"].size(), finding.reasons.size());
    for (std::size_t i = 0; i < finding.reasons.size(); ++i) {
      EXPECT_EQ(answer["reasons"][i]["code"], finding.reasons[i].code);
      EXPECT_EQ(answer["reasons"][i]["message"], finding.reasons[i].message);
    }
  }
  EXPECT_EQ(compared, pairs.size());
}

TEST(LibraryScorer, gives_the_same_in_any_number_of_threads) {
  const std::vector<api::Pair> pairs = sample_pairs();
  const api::Scorer scorer;
  const auto alone = scorer.score(pairs, 1);
  std::vector<api::Finding> other;
  std::thread beside([&] { other = scorer.score(pairs, 3); });
  const auto together = scorer.score(pairs, 3);
  beside.join();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    EXPECT_EQ(alone[i].logit, together[i].logit);
    EXPECT_EQ(alone[i].logit, other[i].logit);
  }
}

TEST(LibraryScorer, leaves_unverified_what_has_no_word) {
  const api::Scorer scorer;
  const api::Finding no_summary = scorer.score({" \n", "We study cities.", "", ""});
  EXPECT_EQ(no_summary.verdict, api::Verdict::unverified);
  EXPECT_FALSE(no_summary.mismatch.has_value());
  ASSERT_EQ(no_summary.reasons.size(), 1U);
  EXPECT_EQ(no_summary.reasons[0].code, "unverified");
  EXPECT_THAT(no_summary.reasons[0].message_ko, HasSubstr("요약"));
  EXPECT_EQ(scorer.score({"도시를 살핀다.", "", "", ""}).verdict, api::Verdict::unverified);
  EXPECT_TRUE(scorer.score(std::span<const api::Pair>{}).empty());
}

TEST(LibraryScorer, refuses_bounds_that_make_no_sense_and_files_that_are_not_there) {
  EXPECT_THROW(api::Scorer({.mismatch_at = 1.5}), api::UsageError);
  EXPECT_THROW(api::Scorer({.mismatch_at = 0.2, .review_at = 0.3}), api::UsageError);
  EXPECT_THROW(api::Scorer({.mismatch_at = std::nan("")}), api::UsageError);
  EXPECT_THROW(api::Scorer({.base_rate = 0}), api::UsageError);
  EXPECT_THROW(api::Scorer({.model = "absent.model"}), api::InputError);
}

TEST(LibraryScorer, judges_by_the_bounds_that_it_was_given) {
  const api::Pair pair = {"도시의 교통 신호를 강화 학습으로 조절한다.",
                          "We sequence the genome of a deep-sea sponge.", "", ""};
  EXPECT_EQ(api::Scorer().score(pair).verdict, api::Verdict::mismatch);
  EXPECT_EQ(api::Scorer({.mismatch_at = 1, .review_at = 1}).score(pair).verdict, api::Verdict::ok);
}

}  // namespace
}  // namespace daejo::test
