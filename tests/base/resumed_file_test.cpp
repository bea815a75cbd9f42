#include "base/resumed_file.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "base/file.h"
#include "tests/support/temporary_folder.h"

namespace daejo {
namespace {

const std::string whole = "one\ntwo\nthree\n";

struct ResumedFileTest : testing::Test {
  test::TemporaryFolder folder;
  std::filesystem::path path = folder / "lines";

  std::string resumed(const std::string& bytes) const {
    ResumedFile file(path);
    // Most parts do not end at a line break.
    for (std::size_t i = 0; i < bytes.size(); i += 5) file.write(std::string_view(bytes).substr(i, 5));
    file.finish();
    return read_text_file(path);
  }
};

TEST_F(ResumedFileTest, goes_on_wherever_it_was_cut) {
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    folder.write("lines", whole.substr(0, size));
    EXPECT_EQ(resumed(whole), whole) << size;
  }
}

TEST_F(ResumedFileTest, begins_a_file_that_is_not_there) {
  EXPECT_EQ(resumed(whole), whole);
}

TEST_F(ResumedFileTest, names_the_line_that_is_another) {
  folder.write("lines", "one\ntwo\nTHREE\nfour\n");
  try {
    resumed(whole + "four\n");
    FAIL() << "It must not go on.";
  } catch (const InputError& error) {
    EXPECT_EQ(error.place().line, 3U);
  }
  EXPECT_EQ(read_text_file(path), "one\ntwo\nTHREE\nfour\n");
}

TEST_F(ResumedFileTest, does_not_take_a_longer_file_for_its_own) {
  folder.write("lines", whole + "four\n");
  EXPECT_THROW(resumed(whole), InputError);
}

TEST_F(ResumedFileTest, is_written_by_one_run_at_a_time) {
  const ResumedFile first(path);
  EXPECT_THROW(ResumedFile{path}, InputError);
}

TEST_F(ResumedFileTest, must_be_a_regular_file) {
  EXPECT_THROW(ResumedFile{"/dev/null"}, UsageError);
}

}  // namespace
}  // namespace daejo
