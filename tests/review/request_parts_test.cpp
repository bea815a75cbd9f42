#include "review/request_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "review/pages.h"

namespace {

using namespace daejo;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(ParseForm, unescapes_names_and_values) {
  EXPECT_THAT(parse_form("q=%ED%95%9C+%26&state=all&empty=&alone"),
              ElementsAre(Pair("alone", ""), Pair("empty", ""), Pair("q", "한 &"), Pair("state", "all")));
}

TEST(ParseForm, of_a_name_that_is_there_twice_the_first_counts) {
  EXPECT_THAT(parse_form("a=1&a=2"), ElementsAre(Pair("a", "1")));
}

TEST(ParseForm, leaves_out_what_is_no_text) {
  EXPECT_THAT(parse_form("a=%00&b=%FF&%FF=c&=d&&"), IsEmpty());
  EXPECT_THAT(parse_form("a=%&b=%4&c=%4g"), ElementsAre(Pair("a", "%"), Pair("b", "%4"), Pair("c", "%4g")));
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
  const QueueFilter filter = queue_filter(parse_form("state=%3Cscript%3E&from=-1&limit=999999999"));
  EXPECT_EQ(filter.state, QueueState::open);
  EXPECT_EQ(filter.offset, 0U);
  EXPECT_EQ(filter.limit, QueueFilter().limit);
}

TEST(ItemNumber, is_all_digits_from_1_on) {
  EXPECT_EQ(item_number("17"), 17);
  for (const char* const text : {"", "0", "-1", "1x", " 1", "../1", "1/..", "99999999999999999999", "0x1"}) {
    EXPECT_FALSE(item_number(text)) << text;
  }
}

TEST(CleanName, keeps_whole_characters_and_no_controls) {
  EXPECT_EQ(clean_name("  김\n편집\x1b[2J자 "), "김편집[2J자");
  EXPECT_EQ(clean_name("a\xFF"
                       "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(clean_name(" \t\r\n"), "");
  std::string many;
  for (int i = 0; i < 50; ++i) many += "한";
  EXPECT_EQ(clean_name(many), many.substr(0, 78));
  EXPECT_FALSE(first_invalid_utf8(clean_name("a" + many)));
  EXPECT_EQ(clean_name("a" + many).size(), 79U);
}

}  // namespace
