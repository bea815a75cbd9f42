#include "project/settings_schema.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace daejo::project {
namespace {

TEST(SettingsSchema, is_the_one_in_the_repository) {
  std::ifstream in(std::string(DAEJO_SOURCE_DIR) + "/project/daejo.schema.json", std::ios::binary);
  const std::string kept{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(kept, settings_schema()) << "Write it again: daejo config --schema > project/daejo.schema.json";
}

}  // namespace
}  // namespace daejo::project
