#include "base/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(AtomicFile, writes_whole_files_and_replaces_them) {
  const test::TemporaryFolder folder;
  const fs::path path = folder / "out.json";
  write_file_atomically(path, "first, and longer");
  write_file_atomically(path, "second");
  EXPECT_EQ(read_bytes(path), "second");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1)
      << "A temporary file was left behind.";
}

TEST(AtomicFile, makes_written_files_readable_by_others) {
  const test::TemporaryFolder folder;
  const fs::path path = folder / "out.json";
  write_file_atomically(path, "x");
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0644U);
}

TEST(AtomicFile, keeps_the_old_file_where_the_new_one_cannot_be_written) {
  const test::TemporaryFolder folder;
  const fs::path path = folder / "taken";
  fs::create_directory(path);
  std::ofstream(path / "kept") << "kept";
  EXPECT_THROW(write_file_atomically(path, "x"), Error);
  EXPECT_EQ(read_bytes(path / "kept"), "kept");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1)
      << "A temporary file was left behind.";
}

TEST(AtomicFile, names_the_target_that_cannot_be_written) {
  const test::TemporaryFolder folder;
  try {
    write_file_atomically(folder / "no" / "such" / "out.json", "x");
    FAIL() << "No error was thrown.";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("out.json: The file cannot be written"), std::string::npos);
  }
}

TEST(AtomicFile, keeps_the_permissions_of_the_file_that_it_replaces) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("private.md", "old");
  std::filesystem::permissions(file, std::filesystem::perms{0600});
  write_file_atomically(file, "new");
  EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms{0600});
  write_file_atomically(folder / "new.md", "new");
  EXPECT_EQ(std::filesystem::status(folder / "new.md").permissions(), std::filesystem::perms{0644});
}

TEST(AtomicFile, shows_nothing_before_it_is_whole_and_leaves_nothing_behind) {
  const test::TemporaryFolder folder;
  const fs::path path = folder.write("out.json", "old");
  {
    AtomicFile file(path);
    file.write("half of the n");
    EXPECT_EQ(read_bytes(path), "old");
  }
  EXPECT_EQ(read_bytes(path), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

TEST(AtomicFile, replaces_the_target_of_a_link) {
  const test::TemporaryFolder folder;
  const fs::path path = folder.write("target.json", "old");
  fs::create_symlink(path, folder / "link.json");
  write_file_atomically(folder / "link.json", "new");
  EXPECT_TRUE(fs::is_symlink(folder / "link.json"));
  EXPECT_EQ(read_bytes(path), "new");
}

}  // namespace
}  // namespace daejo
