#include "arxiv/full_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/arxiv/api_rig.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* page =
    "<!DOCTYPE html><html><head><title>A</title><script>var x;</script></head><body><article>"
    "<p>We study kites over water.</p><p>They rise by <math><mn>28</mn></math>%.</p>"
    "<section class=\"ltx_bibliography\"><ul><li>Another paper about boats.</li></ul></section>"
    "<p>Appendix</p></article></body></html>";

struct FullTextsTest : testing::Test {
  ApiRig rig{invented_papers(3)};
  TemporaryFolder folder;
  arxiv::FullTexts::Links links{rig.server.full_text_url(), folder / "daejo.db", rig.client, rig.clock};
  std::vector<parsers::ArxivId> ids = bare_ids(rig.papers);
  std::vector<Problem> problems;

  std::map<parsers::ArxivId, std::string> look_up() {
    std::map<parsers::ArxivId, std::string> found;
    problems = arxiv::FullTexts(links).look_up_each(
        ids, [&](const parsers::ArxivId& id, std::string text) { found[id] = std::move(text); }, {});
    return found;
  }
  std::vector<std::string> paths() const {
    std::vector<std::string> all;
    for (const ReceivedRequest& request : rig.server.requests()) all.push_back(request.path);
    return all;
  }
};

TEST_F(FullTextsTest, are_the_text_of_arxivs_html_without_the_bibliography) {
  rig.server.tell_html(ids[1], page);
  const auto found = look_up();
  ASSERT_THAT(found, SizeIs(1));
  const std::string& text = found.at(ids[1]);
  EXPECT_THAT(text, HasSubstr("We study kites over water."));
  EXPECT_THAT(text, HasSubstr("Appendix"));
  for (const char* other : {"boats", "var x", "<p>"}) EXPECT_THAT(text, Not(HasSubstr(other)));
  EXPECT_THAT(problems, IsEmpty()) << "A paper without HTML is no problem.";
}

TEST_F(FullTextsTest, are_asked_for_one_at_a_time_and_by_version) {
  ids[2].version = 2;
  look_up();
  EXPECT_THAT(paths(), ElementsAre("/html/2410.10001", "/html/2410.10002", "/html/2410.10003v2"));
  EXPECT_GE(rig.clock->slept(), std::chrono::seconds(6)) << "arXiv asks for three seconds between requests.";
}

TEST_F(FullTextsTest, are_stored_and_so_is_that_there_is_none) {
  rig.server.tell_html(ids[0], page);
  const auto first = look_up();
  ASSERT_THAT(paths(), SizeIs(3));
  EXPECT_EQ(look_up(), first);
  EXPECT_THAT(paths(), SizeIs(3));
  links.client = nullptr;
  EXPECT_EQ(look_up(), first) << "The store serves offline, too.";
}

TEST_F(FullTextsTest, that_were_missing_are_asked_for_again_after_a_week) {
  look_up();
  rig.server.tell_html(ids[2], page);
  rig.clock->pass(std::chrono::hours(24 * 6));
  EXPECT_THAT(look_up(), IsEmpty());
  rig.clock->pass(std::chrono::hours(25));
  // The deadline of the old client has passed. A later run would have a new client, so the test makes one.
  links.client = std::make_shared<arxiv::PoliteClient>(std::make_shared<arxiv::CurlTransport>(), rig.clock,
                                                       arxiv::RequestPace(rig.clock, std::chrono::seconds(3)),
                                                       ApiRig::quick_policy());
  EXPECT_THAT(look_up(), SizeIs(1));
}

TEST_F(FullTextsTest, without_a_connection_are_given_up_with_one_problem) {
  links.url = "http://127.0.0.1:9/html";
  EXPECT_THAT(look_up(), IsEmpty());
  ASSERT_THAT(problems, SizeIs(1));
  EXPECT_THAT(problems.front().sentence, HasSubstr("full text of 3 papers could not be fetched"));
}

TEST_F(FullTextsTest, offline_create_no_store) {
  links.client = nullptr;
  EXPECT_THAT(look_up(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(links.store));
  EXPECT_THAT(problems, IsEmpty());
}

TEST_F(FullTextsTest, in_a_store_that_cannot_be_used_are_fetched_all_the_same) {
  rig.server.tell_html(ids[0], page);
  links.store = folder.path();
  EXPECT_THAT(look_up(), SizeIs(1));
  EXPECT_THAT(problems, SizeIs(1));
}

}  // namespace
}  // namespace daejo::test
