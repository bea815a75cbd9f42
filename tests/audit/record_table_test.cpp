#include "audit/record_table.h"

#include <gtest/gtest.h>

#include <string>

namespace daejo {
namespace {

TEST(RecordTable, finds_what_was_added_and_nothing_else_however_it_has_grown) {
  RecordTable table;
  EXPECT_EQ(table.find("none", hash_for_table("none")), RecordTable::none);
  constexpr int records = 20'000;
  for (int i = 0; i < records; ++i) {
    const std::string key = std::to_string(i);
    table.add(key, hash_for_table(key), "value of " + key);
  }
  EXPECT_EQ(table.size(), 20'000U);
  for (int i = 0; i < records; ++i) {
    const std::string key = std::to_string(i);
    const std::uint32_t place = table.find(key, hash_for_table(key));
    ASSERT_NE(place, RecordTable::none) << key;
    EXPECT_EQ(table.value_at(place), "value of " + key);
  }
  EXPECT_EQ(table.find("20000", hash_for_table("20000")), RecordTable::none);
}

TEST(RecordTable, tells_keys_of_one_hash_apart) {
  RecordTable table;
  table.add("one", 7, "1");
  table.add("", 7, "nothing");
  table.add("other", 7, "");
  EXPECT_EQ(table.value_at(table.find("one", 7)), "1");
  EXPECT_EQ(table.value_at(table.find("", 7)), "nothing");
  EXPECT_EQ(table.value_at(table.find("other", 7)), "");
  EXPECT_EQ(table.find("another", 7), RecordTable::none);
}

TEST(RecordTable, hashes_every_byte_of_words_of_all_lengths) {
  for (std::size_t size = 1; size < 40; ++size) {
    const std::string word(size, 'a');
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = word;
      other[at] = 'b';
      EXPECT_NE(hash_for_table(word), hash_for_table(other)) << size << ", " << at;
    }
    EXPECT_NE(hash_for_table(word), hash_for_table(word + 'a')) << size;
  }
}

}  // namespace
}  // namespace daejo
