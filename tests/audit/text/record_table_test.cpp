#include "audit/text/record_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace daejo {
namespace {

TEST(RecordTable, finds_what_was_added_and_nothing_else_however_it_has_grown) {
  RecordTable table;
  EXPECT_EQ(table.find(TableKey("none")), RecordTable::none);
  constexpr int records = 20'000;
  for (int i = 0; i < records; ++i) {
    const std::string key = std::to_string(i);
    table.add(TableKey(key), "value of " + key);
  }
  EXPECT_EQ(table.size(), 20'000U);
  for (int i = 0; i < records; ++i) {
    const std::string key = std::to_string(i);
    const std::uint32_t place = table.find(TableKey(key));
    ASSERT_NE(place, RecordTable::none) << key;
    EXPECT_EQ(table.value_at(place), "value of " + key);
  }
  EXPECT_EQ(table.find(TableKey("20000")), RecordTable::none);
}

/// A key as if its hash were another.
TableKey with_hash(std::string_view bytes, std::uint32_t hash) {
  TableKey key(bytes);
  key.hash = hash;
  return key;
}

TEST(RecordTable, tells_keys_of_one_hash_apart) {
  const std::string long_key = "a key of more than sixteen bytes";
  const std::string other_end = "a key of more than sixteen bytez";
  RecordTable table;
  table.add(with_hash("one", 7), "1");
  table.add(with_hash("", 7), "nothing");
  table.add(with_hash("other", 7), "");
  table.add(with_hash(long_key, 7), "long");
  EXPECT_EQ(table.value_at(table.find(with_hash("one", 7))), "1");
  EXPECT_EQ(table.value_at(table.find(with_hash("", 7))), "nothing");
  EXPECT_EQ(table.value_at(table.find(with_hash("other", 7))), "");
  EXPECT_EQ(table.value_at(table.find(with_hash(long_key, 7))), "long");
  EXPECT_EQ(table.find(with_hash("another", 7)), RecordTable::none);
  EXPECT_EQ(table.find(with_hash("on", 7)), RecordTable::none);
  EXPECT_EQ(table.find(with_hash("one1", 7)), RecordTable::none) << "what follows a key is not its own";
  EXPECT_EQ(table.find(with_hash(other_end, 7)), RecordTable::none);
}

/// How many of the hashes of words that begin alike share their lower 16 bits with `most` others or more.
std::size_t crowded(const std::string& beginning, std::size_t most) {
  std::vector<std::size_t> in_slot(std::size_t{1} << 16U);
  std::string word = beginning + "aaa";
  const std::size_t end = beginning.size();
  for (word[end] = 'a'; word[end] <= 'z'; ++word[end]) {
    for (word[end + 1] = 'a'; word[end + 1] <= 'z'; ++word[end + 1]) {
      for (word[end + 2] = 'a'; word[end + 2] <= 'z'; ++word[end + 2]) {
        ++in_slot[TableKey(word).hash % in_slot.size()];
      }
    }
  }
  return static_cast<std::size_t>(
      std::ranges::count_if(in_slot, [&](std::size_t words) { return words > most; }));
}

TEST(TableKey, spreads_words_that_differ_in_their_last_letters_alone) {
  for (std::size_t size = 3; size < 40; ++size) {
    EXPECT_EQ(crowded(std::string(size - 3, 'a'), 12), 0U) << size << " letters, 17,576 words";
  }
}

TEST(TableKey, hashes_every_byte_of_words_of_all_lengths) {
  for (std::size_t size = 1; size < 40; ++size) {
    const std::string word(size, 'a');
    for (std::size_t at = 0; at < size; ++at) {
      std::string other = word;
      other[at] = 'b';
      EXPECT_NE(TableKey(word).hash, TableKey(other).hash) << size << ", " << at;
    }
    EXPECT_NE(TableKey(word).hash, TableKey(word + 'a').hash) << size;
  }
}

TEST(TableKey, is_the_same_whatever_follows_it) {
  const std::string source = "a sentence that goes on for long enough to be read";
  for (std::size_t size = 0; size < 30; ++size) {
    const std::string alone = source.substr(0, size);
    const TableKey key(alone);
    const TableKey within(std::string_view(source).substr(0, size), source.size());
    EXPECT_EQ(key.hash, within.hash) << size;
    EXPECT_EQ(key.low, within.low) << size;
    EXPECT_EQ(key.high, within.high) << size;
  }
}

}  // namespace
}  // namespace daejo
