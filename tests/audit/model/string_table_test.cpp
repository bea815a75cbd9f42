#include "audit/model/string_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.h"

namespace daejo::audit {
namespace {

TEST(StringTable, finds_each_string_by_its_number_and_by_its_text) {
  std::vector<std::string> strings = {"", "a", "모델", std::string("n\0l", 3)};
  for (int i = 0; i < 1000; ++i) strings.push_back("word" + std::to_string(i));
  const StringTableArrays arrays = make_string_table(strings);
  const StringTable table = arrays.view();
  ASSERT_EQ(table.size(), strings.size());
  for (std::uint32_t i = 0; i < strings.size(); ++i) {
    EXPECT_EQ(table[i], strings[i]);
    EXPECT_EQ(table.find(strings[i]), i);
  }
  EXPECT_EQ(table.find("word1000"), std::nullopt);
  EXPECT_EQ(table.find("wor"), std::nullopt);
}

TEST(StringTable, of_nothing_finds_nothing) {
  EXPECT_EQ(StringTable().size(), 0U);
  EXPECT_EQ(StringTable().find("a"), std::nullopt);
  const StringTableArrays arrays = make_string_table({});
  EXPECT_EQ(arrays.view().size(), 0U);
  EXPECT_EQ(arrays.view().find(""), std::nullopt);
}

TEST(StringTable, refuses_arrays_that_contradict_each_other) {
  const std::vector<std::string> strings = {"one", "two", "three"};
  const StringTableArrays sound = make_string_table(strings);
  using Damage = void (*)(StringTableArrays&);
  const Damage damages[] = {
      [](StringTableArrays& t) { t.offsets.clear(); },    [](StringTableArrays& t) { t.offsets[0] = 1; },
      [](StringTableArrays& t) { t.offsets[1] = 100; },   [](StringTableArrays& t) { t.offsets.back() += 1; },
      [](StringTableArrays& t) { t.offsets.pop_back(); }, [](StringTableArrays& t) { t.bytes.pop_back(); },
      [](StringTableArrays& t) { t.slots.clear(); },      [](StringTableArrays& t) { t.slots.pop_back(); },
      [](StringTableArrays& t) { t.slots.resize(2); },    [](StringTableArrays& t) { t.slots[0] = 4; },
  };
  EXPECT_NO_THROW((void)sound.view());
  for (std::size_t i = 0; i < std::size(damages); ++i) {
    StringTableArrays table = sound;
    damages[i](table);
    EXPECT_THROW((void)table.view(), Error) << i;
  }
}

TEST(StringTable, ends_its_search_where_no_slot_is_free) {
  StringTableArrays table = make_string_table(std::vector<std::string>{"one"});
  for (std::uint32_t& slot : table.slots) slot = 1;
  EXPECT_EQ(table.view().find("two"), std::nullopt);
}

TEST(HashBytes, is_fnv_1a) {
  EXPECT_EQ(hash_bytes(""), 0xcbf29ce484222325U);
  EXPECT_EQ(hash_bytes("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(hash_bytes("foobar"), 0x85944171f73967e8U);
}

}  // namespace
}  // namespace daejo::audit
