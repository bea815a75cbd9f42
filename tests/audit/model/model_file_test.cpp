#include "audit/model/model_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

const std::vector<std::uint32_t> numbers = {1, 2, 3, 0xFFFFFFFFU};
const std::string text = "some text";

std::string small_model() {
  ModelFileWriter writer;
  writer.add<std::uint32_t>("numbers", numbers);
  writer.add<char>("text", text);
  writer.add<double>("nothing", {});
  return writer.bytes();
}

/// The error message for a file with these bytes; empty if the file is accepted.
std::string refusal(const test::TemporaryFolder& folder, const std::string& bytes) {
  const auto path = folder.write("model", bytes);
  try {
    (void)ModelFile::open(path);
  } catch (const InputError& error) {
    EXPECT_EQ(error.place().file, path.string());
    return error.sentence();
  }
  return {};
}

TEST(ModelFile, gives_back_what_was_written) {
  const test::TemporaryFolder folder;
  const ModelFile file = ModelFile::open(folder.write("model", small_model()));
  EXPECT_THAT(file.section_names(), testing::ElementsAre("numbers", "text", "nothing"));
  EXPECT_THAT(file.array<std::uint32_t>("numbers"), testing::ElementsAreArray(numbers));
  EXPECT_THAT(file.array<char>("text"), testing::ElementsAreArray(text));
  EXPECT_TRUE(file.array<double>("nothing").empty());
}

TEST(ModelFile, aligns_each_array_to_64_bytes) {
  const test::TemporaryFolder folder;
  const ModelFile file = ModelFile::open(folder.write("model", small_model()));
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file.array<char>("text").data()) % 64, 0U);
}

TEST(ModelFile, without_sections_is_a_file_too) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(refusal(folder, ModelFileWriter().bytes()), "");
}

TEST(ModelFile, can_have_a_section_replaced) {
  const std::string bytes = small_model();
  ModelFileWriter writer(ModelFile::from_program(std::as_bytes(std::span(bytes)), "small"));
  writer.remove("numbers");
  writer.add<std::uint32_t>("numbers", std::vector<std::uint32_t>{7});
  const std::string changed = writer.bytes();
  const ModelFile file = ModelFile::from_program(std::as_bytes(std::span(changed)), "small");
  EXPECT_THAT(file.array<std::uint32_t>("numbers"), testing::ElementsAre(7));
  EXPECT_THAT(file.array<char>("text"), testing::ElementsAreArray(text));
}

TEST(ModelFile, refuses_a_section_that_is_absent_or_of_another_size) {
  const test::TemporaryFolder folder;
  const ModelFile file = ModelFile::open(folder.write("model", small_model()));
  EXPECT_THROW((void)file.array<char>("absent"), InputError);
  EXPECT_THROW((void)file.array<double>("text"), InputError);
}

TEST(ModelFile, cut_off_anywhere_is_refused) {
  const test::TemporaryFolder folder;
  const std::string whole = small_model();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_NE(refusal(folder, whole.substr(0, size)), "") << size;
  }
  EXPECT_NE(refusal(folder, whole + '\0'), "");
}

TEST(ModelFile, with_one_byte_changed_anywhere_is_refused) {
  const test::TemporaryFolder folder;
  const std::string whole = small_model();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      std::string changed = whole;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      EXPECT_NE(refusal(folder, changed), "") << at << " by " << flip;
    }
  }
}

TEST(ModelFile, of_a_newer_version_says_so) {
  const test::TemporaryFolder folder;
  std::string newer = small_model();
  constexpr std::size_t version_at = 8;
  newer[version_at] = static_cast<char>(model_file_version + 1);
  EXPECT_THAT(refusal(folder, newer), testing::HasSubstr("use a newer daejo"));
}

TEST(ModelFile, that_is_none_says_so) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(refusal(folder, "{\"json\": 1}"), testing::HasSubstr("not a daejo model"));
  EXPECT_THAT(refusal(folder, std::string(10'000, '\0')), testing::HasSubstr("not a daejo model"));
  EXPECT_THAT(refusal(folder, ""), testing::HasSubstr("empty"));
  EXPECT_THROW((void)ModelFile::open(folder / "absent"), InputError);
  EXPECT_THROW((void)ModelFile::open(folder.path()), InputError);
}

}  // namespace
}  // namespace daejo::audit
