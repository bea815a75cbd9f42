#include "parsers/entry_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FindDate, reads_the_usual_forms) {
  EXPECT_EQ(find_date("Daily Papers (2024-10-17)"), "2024-10-17");
  EXPECT_EQ(find_date("2024.3.7의 논문"), "2024-03-07");
  EXPECT_EQ(find_date("2024/10/17"), "2024-10-17");
  EXPECT_EQ(find_date("2024년 1월 5일"), "2024-01-05");
  EXPECT_EQ(find_date("2024-10-17.md"), "2024-10-17");
}

TEST(FindDate, refuses_what_is_none) {
  for (const char* text : {"", "2024", "2024-13-01", "2024-10-32", "2024-10-", "12024-10-17", "2410.12405",
                           "2024-10-171", "0024-10-17", "2024 10 17"}) {
    EXPECT_EQ(find_date(text), std::nullopt) << text;
  }
}

TEST(ParseAuthors, takes_commas_and_python_lists) {
  EXPECT_THAT(parse_authors("Ada Lovelace, Alan Turing"), ElementsAre("Ada Lovelace", "Alan Turing"));
  EXPECT_THAT(parse_authors("['Ada Lovelace', \"Conan O'Brien\", 'D\\'Arcy']"),
              ElementsAre("Ada Lovelace", "Conan O'Brien", "D'Arcy"));
  EXPECT_THAT(parse_authors("A. One, B. Two, and C. Three and D. Four"),
              ElementsAre("A. One", "B. Two", "C. Three", "D. Four"));
  EXPECT_THAT(parse_authors("Alexandre Sandoval"), ElementsAre("Alexandre Sandoval"));
}

TEST(ParseAuthors, drops_a_plus_and_empty_names) {
  EXPECT_THAT(parse_authors("A. One, +, , B. Two, + "), ElementsAre("A. One", "B. Two"));
  EXPECT_THAT(parse_authors("['A. One', '+']"), ElementsAre("A. One"));
  EXPECT_THAT(parse_authors("[]"), IsEmpty());
  EXPECT_THAT(parse_authors(""), IsEmpty());
  EXPECT_THAT(parse_authors("[A. One, B. Two]"), ElementsAre("A. One", "B. Two"));
  EXPECT_THAT(parse_authors("['A. One"), ElementsAre("A. One"));
}

}  // namespace
}  // namespace daejo::parsers
