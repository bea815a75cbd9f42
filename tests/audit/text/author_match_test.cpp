#include "audit/text/author_match.h"

#include <gtest/gtest.h>

#include <vector>

namespace daejo::audit {
namespace {

using Names = std::vector<std::string>;

AuthorMatch match(const Names& ours, const Names& theirs) {
  return compare_authors(ours, theirs).match;
}

const Names four = {"Mira Stone", "Jian-Feng Wu", "Łucja Nowak", "Ada Brook"};

TEST(AuthorMatch, knows_people_in_any_order_and_spelling) {
  EXPECT_EQ(match({"Ada Brook", "Lucja Nowak", "Mira Stone", "Jianfeng Wu"}, four), AuthorMatch::same);
  EXPECT_EQ(match({"Brook Ada", "Nowak Łucja", "Stone Mira"}, four), AuthorMatch::same);
  EXPECT_EQ(match({"M. Stone", "J. Wu", "L. Nowak"}, four), AuthorMatch::same);
}

TEST(AuthorMatch, takes_a_list_that_was_cut_for_the_same) {
  Names many = four;
  for (int i = 0; i < 30; ++i)
    many.push_back("Person" + std::string(1, static_cast<char>('a' + i % 26)) + " Nr");
  EXPECT_EQ(match({"Mira Stone", "Ada Brook", "Łucja Nowak", "et al."}, many), AuthorMatch::same);
}

TEST(AuthorMatch, does_not_take_a_common_family_name_for_a_person) {
  EXPECT_EQ(match({"Wei Zhang", "Min Li"}, {"Hao Zhang", "Jing Li"}), AuthorMatch::different);
}

TEST(AuthorMatch, says_partly_where_few_stand_in_both) {
  EXPECT_EQ(match({"Mira Stone", "Tom Reed", "Ivo Lark"}, four), AuthorMatch::partly);
  const AuthorComparison compared = compare_authors(Names{"Mira Stone", "Tom Reed", "+"}, four);
  EXPECT_EQ(compared.known, 1U);
  EXPECT_EQ(compared.people, 2U);
}

TEST(AuthorMatch, is_unknown_without_people_to_compare) {
  EXPECT_EQ(match({}, four), AuthorMatch::unknown);
  EXPECT_EQ(match(four, {}), AuthorMatch::unknown);
  EXPECT_EQ(match(four, {"Kite Team"}), AuthorMatch::unknown);
  EXPECT_EQ(match({"김철수", "이영희"}, four), AuthorMatch::unknown);
  EXPECT_EQ(match({"OpenKite"}, four), AuthorMatch::unknown);
}

}  // namespace
}  // namespace daejo::audit
