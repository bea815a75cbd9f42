#include "base/mapped_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstring>
#include <string>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo {
namespace {

using testing::HasSubstr;

std::string refusal_of(const std::filesystem::path& path) {
  try {
    const MappedFile file(path);
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

TEST(MappedFile, has_the_files_bytes_and_its_copies_have_them_too) {
  const test::TemporaryFolder folder;
  const MappedFile copy = MappedFile(folder.write("file", "bytes"));
  ASSERT_EQ(copy.bytes().size(), 5U);
  EXPECT_EQ(std::memcmp(copy.bytes().data(), "bytes", 5), 0);
  EXPECT_TRUE(MappedFile(folder.write("empty", "")).bytes().empty());
}

TEST(MappedFile, refuses_what_is_no_file_with_its_name) {
  const test::TemporaryFolder folder;
  const auto missing = folder / "missing";
  EXPECT_THAT(refusal_of(missing), HasSubstr(missing.string()));
  EXPECT_THAT(refusal_of(missing), HasSubstr("No such file"));
  EXPECT_THAT(refusal_of(folder / "."), HasSubstr("not a regular file"));
}

TEST(MappedFile, refuses_a_pipe_that_nobody_writes_to_at_once) {
  const test::TemporaryFolder folder;
  const auto pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_THAT(refusal_of(pipe), HasSubstr("not a regular file"));
}

}  // namespace
}  // namespace daejo
