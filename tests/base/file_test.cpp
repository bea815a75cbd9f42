#include "base/file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test, gone afterwards.
class File : public testing::Test {
 protected:
  File() {
    folder_ =
        fs::temp_directory_path() /
        ("daejo-file-test-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  ~File() override { fs::remove_all(folder_); }

  fs::path write(const std::string& bytes) const {
    fs::path path = folder_ / "input.md";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  static std::string read_bytes(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  static std::string error_of(const fs::path& path, const FileLimits& limits = {}) {
    try {
      read_text_file(path, limits);
    } catch (const InputError& error) {
      return error.what();
    }
    return "";
  }

  fs::path folder_;
};

TEST_F(File, reads_text_as_it_is) {
  EXPECT_EQ(read_text_file(write("가\r\n나")), "가\r\n나");
  EXPECT_EQ(read_text_file(write("")), "");
}

TEST_F(File, leaves_off_a_byte_order_mark) {
  EXPECT_EQ(read_text_file(write("\xEF\xBB\xBF# 가")), "# 가");
}

TEST_F(File, names_a_missing_file_and_a_folder) {
  EXPECT_NE(error_of(folder_ / "none.md").find("none.md: The file cannot be opened"), std::string::npos);
  EXPECT_NE(error_of(folder_).find("This is a folder"), std::string::npos);
}

TEST_F(File, refuses_binary_with_its_line) {
  EXPECT_NE(error_of(write(std::string("a\nb\0c", 5))).find("input.md:2: This is a binary"),
            std::string::npos);
}

TEST_F(File, names_the_invalid_byte) {
  EXPECT_NE(error_of(write("ab\n가\xFF")).find("input.md:2:4: "), std::string::npos);
}

TEST_F(File, holds_files_to_their_limit_inclusively) {
  const FileLimits limits{.file_bytes = 5, .line_bytes = 5};
  EXPECT_EQ(error_of(write("12345"), limits), "");
  EXPECT_NE(error_of(write("123456"), limits), "");
}

TEST_F(File, holds_pipes_which_have_no_size_to_the_same_limit) {
  const FileLimits limits{.file_bytes = 5, .line_bytes = 10};
  const auto error_of_pipe = [&](std::string_view bytes) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    EXPECT_EQ(::write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    ::close(ends[1]);
    std::string error = error_of("/dev/fd/" + std::to_string(ends[0]), limits);
    ::close(ends[0]);
    return error;
  };
  EXPECT_EQ(error_of_pipe("12345"), "");
  EXPECT_NE(error_of_pipe("123456").find("larger than 5 bytes"), std::string::npos);
}

TEST_F(File, names_a_line_over_its_limit) {
  const FileLimits limits{.file_bytes = 100, .line_bytes = 3};
  EXPECT_EQ(error_of(write("123\n123\n"), limits), "");
  EXPECT_NE(error_of(write("123\n1234"), limits).find("input.md:2: "), std::string::npos);
}

TEST_F(File, writes_whole_files_and_replaces_them) {
  const fs::path path = folder_ / "out.json";
  write_file_atomically(path, "first, and longer");
  write_file_atomically(path, "second");
  EXPECT_EQ(read_bytes(path), "second");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1) << "A temporary file was left behind.";
}

TEST_F(File, makes_written_files_readable_by_others) {
  const fs::path path = folder_ / "out.json";
  write_file_atomically(path, "x");
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0644U);
}

TEST_F(File, keeps_the_old_file_where_the_new_one_cannot_be_written) {
  const fs::path path = folder_ / "taken";
  fs::create_directory(path);
  std::ofstream(path / "kept") << "kept";
  EXPECT_THROW(write_file_atomically(path, "x"), Error);
  EXPECT_EQ(read_bytes(path / "kept"), "kept");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1) << "A temporary file was left behind.";
}

TEST_F(File, names_the_target_that_cannot_be_written) {
  try {
    write_file_atomically(folder_ / "no" / "such" / "out.json", "x");
    FAIL() << "No error was thrown.";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("out.json: The file cannot be written"), std::string::npos);
  }
}

TEST(WriteFileAtomically, keeps_the_permissions_of_the_file_that_it_replaces) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("private.md", "old");
  std::filesystem::permissions(file, std::filesystem::perms{0600});
  write_file_atomically(file, "new");
  EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms{0600});
  write_file_atomically(folder / "new.md", "new");
  EXPECT_EQ(std::filesystem::status(folder / "new.md").permissions(), std::filesystem::perms{0644});
}

}  // namespace
}  // namespace daejo
