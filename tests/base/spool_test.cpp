#include "base/spool.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo {
namespace {

TEST(Spool, gives_each_record_back_from_memory_and_from_the_file) {
  for (const std::size_t memory : {0U, 1U, 10U, 25U, 1000U}) {
    Spool spool(memory);
    std::vector<std::string> records;
    for (int i = 0; i < 20; ++i)
      records.push_back(std::string(static_cast<std::size_t>(i % 7), 'a') + char('0' + i % 10));
    records.emplace_back();
    for (std::size_t i = 0; i < records.size(); ++i) EXPECT_EQ(spool.add(records[i]), i);
    for (std::size_t i = records.size(); i-- > 0;) EXPECT_EQ(spool.read(i), records[i]) << memory;
    EXPECT_EQ(spool.size(), records.size());
  }
}

TEST(Spool, can_be_read_between_additions) {
  Spool spool(4);
  spool.add("one");
  EXPECT_EQ(spool.read(0), "one");
  spool.add("two");
  EXPECT_EQ(spool.read(1), "two");
  spool.add("three");
  EXPECT_EQ(spool.read(0) + spool.read(2), "onethree");
}

}  // namespace
}  // namespace daejo
