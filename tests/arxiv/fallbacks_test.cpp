#include "arxiv/fallbacks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/arxiv/api_rig.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

struct FallbacksTest : testing::Test {
  ApiRig rig{invented_papers(4)};
  std::vector<parsers::ArxivId> ids = bare_ids(rig.papers);

  arxiv::LookupResult look_up(std::vector<parsers::Paper>* arrived = nullptr) {
    const arxiv::FallbackUrls urls{rig.server.oai_pmh_url(), rig.server.datacite_url(),
                                   rig.server.hugging_face_url()};
    arxiv::SourceWithFallbacks source(rig.make_api(), make_fetchers(rig.client, urls));
    source.on_arrival([&](std::span<const parsers::Paper> papers) {
      if (arrived != nullptr) arrived->insert(arrived->end(), papers.begin(), papers.end());
    });
    return source.look_up(ids, {});
  }
};

TEST_F(FallbacksTest, are_left_alone_where_arxiv_answers) {
  EXPECT_EQ(look_up().found.size(), 4U);
  EXPECT_EQ(rig.server.requests().size(), 1U);
}

TEST_F(FallbacksTest, are_asked_in_turn_where_arxiv_does_not_answer) {
  rig.server.always_fail(Fault::rate_limited);
  rig.server.tell_oai_pmh(rig.papers.at(0));
  rig.server.tell_datacite(rig.papers.at(1));
  rig.server.tell_hugging_face(rig.papers.at(2));
  std::vector<parsers::Paper> arrived;
  const arxiv::LookupResult result = look_up(&arrived);
  EXPECT_EQ(arrived.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const parsers::Paper& paper = result.found.at(ids.at(i));
    EXPECT_EQ(paper.id, (parsers::ArxivId{rig.papers.at(i).id.base, 0}));
    EXPECT_EQ(paper.title, rig.papers.at(i).title);
    EXPECT_EQ(paper.abstract, rig.papers.at(i).abstract);
    EXPECT_EQ(paper.authors, rig.papers.at(i).authors);
  }
  const std::string sentence = result.failed.at(ids.at(3)).message().english;
  for (const char* named : {"429", "OAI-PMH", "DataCite", "Hugging Face"}) {
    EXPECT_THAT(sentence, HasSubstr(named));
  }
}

TEST_F(FallbacksTest, are_not_asked_for_what_arxiv_does_not_know) {
  ids = {{"2410.77777", 0}};
  EXPECT_TRUE(look_up().failed.at(ids.front()).unknown_id);
  EXPECT_EQ(rig.server.requests().size(), 1U);
}

/// A fetcher for a service that never answers. It counts the requests in `asked`.
class DeadFetcher : public arxiv::PaperFetcher {
 public:
  explicit DeadFetcher(int& asked) : asked_(asked) {}
  std::string name() const override { return "the dead place"; }
  arxiv::FetchedPaper fetch(const parsers::ArxivId&) override {
    ++asked_;
    return {{}, "no answer", false};
  }

 private:
  int& asked_;
};

TEST_F(FallbacksTest, that_are_not_reached_twice_are_not_asked_again) {
  rig.server.always_fail(Fault::forbidden);
  int asked = 0;
  std::vector<std::unique_ptr<arxiv::PaperFetcher>> fetchers;
  fetchers.push_back(std::make_unique<DeadFetcher>(asked));
  const arxiv::LookupResult result =
      arxiv::SourceWithFallbacks(rig.make_api(), std::move(fetchers)).look_up(ids, {});
  EXPECT_EQ(asked, 2);
  ASSERT_EQ(result.failed.size(), 4U);
  for (const auto& [id, failure] : result.failed) {
    EXPECT_THAT(failure.message().english, HasSubstr("the dead place (no answer)"));
  }
}

TEST_F(FallbacksTest, that_cannot_be_connected_to_are_asked_once_and_told_together) {
  const std::string nobody = "http://127.0.0.1:9";
  arxiv::SourceWithFallbacks source(
      std::make_unique<arxiv::QueryApi>(rig.client, arxiv::QueryApiOptions{nobody + "/api/query", 100}),
      make_fetchers(rig.client, {nobody + "/oai", nobody + "/dois", nobody + "/papers"}));
  std::set<std::string> told;
  for (const auto& [id, failure] : source.look_up(ids, {}).failed) told.insert(failure.message().english);
  ASSERT_EQ(told.size(), 1U) << "One cause is told the same way of every paper.";
  EXPECT_THAT(*told.begin(), HasSubstr("asks instead of arXiv: OAI-PMH, DataCite, Hugging Face."));
  EXPECT_LT(rig.clock->slept(), std::chrono::seconds(1));
}

TEST_F(FallbacksTest, are_asked_where_arxiv_alone_cannot_be_connected_to) {
  rig.server.tell_datacite(rig.papers.at(1));
  arxiv::SourceWithFallbacks source(
      std::make_unique<arxiv::QueryApi>(rig.client,
                                        arxiv::QueryApiOptions{"http://127.0.0.1:9/api/query", 100}),
      make_fetchers(rig.client, {"http://127.0.0.1:9/oai", rig.server.datacite_url(), ""}));
  const arxiv::LookupResult result = source.look_up(ids, {});
  EXPECT_EQ(result.found.size(), 1U);
  const std::string sentence = result.failed.at(ids.at(3)).message().english;
  EXPECT_THAT(sentence, HasSubstr("asks instead of arXiv: OAI-PMH."));
  EXPECT_THAT(sentence, HasSubstr("from DataCite (HTTP 404)"));
}

TEST(FallbackReaders, take_rubbish_for_a_place_that_was_not_reached) {
  for (const auto read : {&arxiv::read_oai_pmh, &arxiv::read_datacite, &arxiv::read_hugging_face}) {
    for (const char* body : {"", "<html><body><br></body></html>", "[[[[", "{\"data\": 3}x", "\xFF\xFE"}) {
      const arxiv::FetchedPaper fetched = read(body, {"2410.10001", 0});
      EXPECT_FALSE(fetched.paper) << body;
      EXPECT_FALSE(fetched.is_reachable) << body;
      EXPECT_NE(fetched.trouble, "") << body;
    }
  }
}

TEST(FallbackReaders, take_no_other_paper_and_none_without_an_abstract) {
  const parsers::ArxivId id{"2410.10001", 0};
  for (const char* body : {R"({"id": "2410.10002", "summary": "We study another."})",
                           R"({"id": "2410.10001"})", R"({"id": "2410.10001", "summary": ["no text"]})"}) {
    EXPECT_FALSE(arxiv::read_hugging_face(body, id).paper) << body;
  }
  EXPECT_FALSE(
      arxiv::read_datacite(R"({"data": {"attributes": {"doi": "10.48550/arxiv.2410.10002"}}})", id).paper);
  EXPECT_FALSE(
      arxiv::read_oai_pmh("<o><metadata><arXiv><id>2410.10002</id></arXiv></metadata></o>", id).paper);
}

}  // namespace
}  // namespace daejo::test
