#include "review/web/request_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "review/web/pages.h"
#include "tests/review/application_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::ElementsAre;
using testing::Pair;

TEST(ParseForm, of_a_name_that_is_there_twice_the_first_counts) {
  EXPECT_THAT(parse_form("a=1&a=2&b="), ElementsAre(Pair("a", "1"), Pair("b", "")));
}

TEST(ParseForm, leaves_out_what_is_no_text) {
  EXPECT_THAT(parse_form("a=%00&b=%FF&%FF=c&=d&%ED%95%9C=%EA%B8%80&a%00=e"), ElementsAre(Pair("한", "글")));
}

TEST(ParseForm, decodes_names_and_values_after_it_split_them) {
  EXPECT_THAT(parse_form("a%3D=1+%2B%261=&&&b"), ElementsAre(Pair("a=", "1 +&1="), Pair("b", "")));
  EXPECT_THAT(parse_form("a=100%&b=%4&c=%zz&d=%41%e2%82%ac"),
              ElementsAre(Pair("a", "100%"), Pair("b", "%4"), Pair("c", "%zz"), Pair("d", "A€")));
  EXPECT_TRUE(parse_form("").empty());
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
  const QueueFilter again = queue_filter(parse_form(query_of(filter).substr(1)));
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
}  // namespace daejo::review
