#include "project/find_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace daejo::project {
namespace {

namespace fs = std::filesystem;

struct FindSettings : testing::Test {
  test::TemporaryFolder folder;

  FindSettings() {
    fs::create_directories(folder / "site/.git");
    fs::create_directories(folder / "site/news/2024");
    fs::create_directories(folder / "site/old/deep");
    folder.write("daejo.toml", "jobs = 1\n");
    folder.write("site/daejo.toml", "jobs = 2\n");
    folder.write("site/old/daejo.toml", "jobs = 3\n");
  }

  /// The value of `jobs` in a daejo.toml; 0 if `file` is null.
  static std::int64_t jobs(const SettingsFile* file) {
    return file == nullptr ? 0 : std::get<std::int64_t>(file->values.at("jobs").value);
  }
};

TEST_F(FindSettings, takes_the_nearest_at_or_over_the_file) {
  SettingsFinder finder({});
  EXPECT_EQ(jobs(finder.of_file(folder / "site/day.md")), 2);
  EXPECT_EQ(jobs(finder.of_file(folder / "site/news/2024/day.md")), 2);
  EXPECT_EQ(jobs(finder.of_file(folder / "site/old/deep/day.md")), 3);
  EXPECT_EQ(jobs(finder.of_file(folder / "site/news/../old/day.md")), 3);
  EXPECT_EQ(jobs(finder.of_folder(folder / "site/old/")), 3);
}

TEST_F(FindSettings, reads_each_once) {
  SettingsFinder finder({});
  const SettingsFile* const first = finder.of_file(folder / "site/day.md");
  fs::remove(folder / "site/daejo.toml");
  EXPECT_EQ(finder.of_file(folder / "site/news/day.md"), first);
}

TEST_F(FindSettings, stops_at_the_root_of_the_repository) {
  fs::remove(folder / "site/daejo.toml");
  SettingsFinder finder({});
  EXPECT_EQ(finder.of_file(folder / "site/news/day.md"), nullptr);
  EXPECT_EQ(jobs(finder.of_file(folder / "day.md")), 1);
}

TEST_F(FindSettings, takes_the_one_that_was_named_for_every_file) {
  SettingsFinder finder({.file = folder / "daejo.toml", .isolated = false});
  EXPECT_EQ(jobs(finder.of_file(folder / "site/old/day.md")), 1);
  SettingsFinder missing({.file = folder / "none.toml", .isolated = false});
  EXPECT_THROW(missing.of_file(folder / "site/day.md"), InputError);
}

TEST_F(FindSettings, takes_none_in_isolation) {
  SettingsFinder finder({.file = {}, .isolated = true});
  EXPECT_EQ(finder.of_file(folder / "site/day.md"), nullptr);
}

TEST_F(FindSettings, shows_a_file_below_the_current_folder_as_relative_to_it) {
  EXPECT_EQ(relative_path(folder / "site/old/day.md", folder / "site"), "old/day.md");
  EXPECT_EQ(relative_path(folder / "day.md", folder / "site"), (folder / "day.md").string());
  EXPECT_EQ(relative_path(folder / "site/./old/../day.md", folder / "site/"), "day.md");
}

}  // namespace
}  // namespace daejo::project
