#include "base/file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/error.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

/// Gives each test its own folder and removes it afterwards.
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

}  // namespace
}  // namespace daejo
