#include "review/web/request_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/web/pages.h"
#include "tests/review/application_fixture.h"

namespace {

using namespace daejo;
using namespace daejo::test;
using testing::ElementsAre;
using testing::Pair;

TEST(TextFields, of_a_name_that_is_there_twice_the_first_counts) {
  EXPECT_THAT(text_fields({{"a", "1"}, {"a", "2"}, {"b", ""}}), ElementsAre(Pair("a", "1"), Pair("b", "")));
}

TEST(TextFields, leaves_out_what_is_no_text) {
  const std::string nul(1, '\0');
  EXPECT_THAT(text_fields({{"a", nul}, {"b", "\xFF"}, {"\xFF", "c"}, {"", "d"}, {"한", "글"}}),
              ElementsAre(Pair("한", "글")));
}

TEST(CookieValue, is_the_first_of_the_whole_name) {
  EXPECT_EQ(cookie_value("a=1; daejo_session=abc.1.2 ; xdaejo_session=no", "daejo_session"), "abc.1.2");
  EXPECT_EQ(cookie_value("xdaejo_session=no;daejo_session2=no", "daejo_session"), "");
  EXPECT_EQ(cookie_value("daejo_session=one; daejo_session=two", "daejo_session"), "one");
  EXPECT_EQ(cookie_value(";;=;", "daejo_session"), "");
}

TEST(QueueFilterOfQuery, reads_back_what_a_page_links_to) {
  QueueFilter filter;
  filter.state = QueueState::decided;
  filter.verdict = "mismatch";
  filter.code = "swapped";
  filter.file = "digests/2024-10-17 & more.md";
  filter.words = "100% \"sure\" 한글 + #";
  const QueueFilter again = queue_filter(fields_of_query(query_of(filter).substr(1)));
  EXPECT_EQ(again.state, filter.state);
  EXPECT_EQ(again.verdict, filter.verdict);
  EXPECT_EQ(again.code, filter.code);
  EXPECT_EQ(again.file, filter.file);
  EXPECT_EQ(again.words, filter.words);
}

TEST(QueueFilterOfQuery, takes_nonsense_for_nothing) {
  const QueueFilter filter = queue_filter({{"state", "<script>"}, {"from", "-1"}, {"limit", "999999999"}});
  EXPECT_EQ(filter.state, QueueState::open);
  EXPECT_EQ(filter.offset, 0U);
  EXPECT_EQ(filter.limit, QueueFilter().limit);
}

}  // namespace
