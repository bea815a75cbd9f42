#include "check/result_cache.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/temporary_folder.h"

namespace daejo::check {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

ResultKey key_of(const std::string& name) {
  return ResultKeyMaker().add(name).key();
}

struct ResultCacheTest : testing::Test {
  test::TemporaryFolder folder;
  std::filesystem::path path = folder / "results";

  static std::optional<std::string> found(const ResultCache& cache, const std::string& name) {
    const auto record = cache.find(key_of(name));
    return record ? cache.read(key_of(name), *record) : std::nullopt;
  }

  /// Writes three records to a cache and returns the bytes of its file.
  std::string three_records() const {
    ResultCache cache(path);
    for (const char* name : {"one", "two", "three"})
      cache.add(key_of(name), std::string("result of ") + name);
    return bytes_of(path);
  }
};

TEST_F(ResultCacheTest, keeps_results_for_later_runs) {
  {
    ResultCache cache(path);
    EXPECT_EQ(found(cache, "one"), std::nullopt);
    const auto record = cache.add(key_of("one"), "result");
    ASSERT_TRUE(record);
    EXPECT_EQ(found(cache, "one"), "result");
    EXPECT_EQ(cache.read_rest(*record, 2), "sult");
  }
  ResultCache later(path);
  EXPECT_EQ(found(later, "one"), "result");
  EXPECT_EQ(found(later, "two"), std::nullopt);
}

TEST_F(ResultCacheTest, is_cut_anywhere_and_still_right) {
  const std::string whole = three_records();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    folder.write("results", whole.substr(0, size));
    ResultCache cache(path);
    for (const char* name : {"one", "two", "three"}) {
      const auto bytes = found(cache, name);
      EXPECT_TRUE(!bytes || *bytes == std::string("result of ") + name) << size;
    }
    EXPECT_EQ(found(cache, "three"), std::nullopt) << size;
    ASSERT_TRUE(cache.add(key_of("three"), "result of three")) << size;
    EXPECT_EQ(found(cache, "three"), "result of three") << size;
  }
}

TEST_F(ResultCacheTest, does_not_trust_a_byte_that_changed) {
  const std::string whole = three_records();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
    folder.write("results", damaged);
    const ResultCache cache(path);
    for (const char* name : {"one", "two", "three"}) {
      const auto bytes = found(cache, name);
      EXPECT_TRUE(!bytes || *bytes == std::string("result of ") + name) << at;
    }
  }
}

TEST_F(ResultCacheTest, begins_a_file_of_another_kind_anew) {
  folder.write("results", "Something else, and longer than a head of ours.");
  {
    ResultCache cache(path);
    ASSERT_TRUE(cache.add(key_of("one"), "result"));
  }
  EXPECT_EQ(found(ResultCache(path), "one"), "result");
}

TEST_F(ResultCacheTest, takes_no_more_than_its_limit_and_then_drops_what_was_not_used) {
  constexpr std::uint64_t limit = 2000;
  const std::string big(600, 'x');
  {
    ResultCache cache(path, limit);
    for (const char* name : {"one", "two"}) EXPECT_TRUE(cache.add(key_of(name), big));
  }
  {
    ResultCache cache(path, limit);
    cache.note_use(key_of("two"));
    EXPECT_EQ(cache.add(key_of("three"), big + big), std::nullopt);
    cache.tidy();
  }
  EXPECT_LE(std::filesystem::file_size(path), limit);
  ResultCache cache(path, limit);
  EXPECT_EQ(found(cache, "one"), std::nullopt);
  EXPECT_EQ(found(cache, "two"), big);
  EXPECT_TRUE(cache.add(key_of("three"), big + std::string(300, 'y')));
}

TEST_F(ResultCacheTest, has_room_for_each_version_of_the_program_after_the_last) {
  constexpr std::uint64_t limit = 2000;
  const std::string big(400, 'x');
  for (const std::string version : {"1", "2", "3", "4"}) {
    ResultCache cache(path, limit);
    for (const char* name : {" one", " two"}) EXPECT_TRUE(cache.add(key_of(version + name), big)) << version;
    cache.tidy();
  }
  EXPECT_EQ(found(ResultCache(path, limit), "4 two"), big);
}

TEST_F(ResultCacheTest, is_added_to_by_one_run_at_a_time) {
  ResultCache first(path);
  ASSERT_TRUE(first.add(key_of("one"), "result"));
  ResultCache second(path);
  EXPECT_EQ(found(second, "one"), "result");
  EXPECT_EQ(second.add(key_of("two"), "other"), std::nullopt);
  ASSERT_TRUE(first.add(key_of("two"), "result"));
}

TEST_F(ResultCacheTest, is_left_alone_where_it_cannot_be) {
  ResultCache none(folder / "no folder" / "results");
  EXPECT_EQ(none.add(key_of("one"), "result"), std::nullopt);
  EXPECT_FALSE(std::filesystem::exists(folder / "no folder"));
  ResultCache on_a_folder(folder / "");
  EXPECT_EQ(on_a_folder.add(key_of("one"), "result"), std::nullopt);
  ResultCache on_a_device("/dev/null");
  EXPECT_EQ(on_a_device.add(key_of("one"), "result"), std::nullopt);
}

TEST(ResultKey, depends_on_the_parts_and_their_borders) {
  EXPECT_EQ(ResultKeyMaker().add("a").add("bc").key(), ResultKeyMaker().add("a").add("bc").key());
  EXPECT_NE(ResultKeyMaker().add("a").add("bc").key(), ResultKeyMaker().add("ab").add("c").key());
  EXPECT_NE(ResultKeyMaker().add("a").key(), ResultKeyMaker().add("a").add("").key());
}

}  // namespace
}  // namespace daejo::check
