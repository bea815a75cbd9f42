#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct StoreCommand : CliTest {
  std::string snapshot = write("snapshot.jsonl", read_bytes(fixture("abstracts.jsonl")));
  std::string day = fixture("digests/sample.md");
};

TEST_F(StoreCommand, import_makes_check_need_no_snapshot) {
  const ParsedJson cold = check({day, "--abstracts", snapshot, "--offline"}, 1);
  const Ran import = run({"store", "import", snapshot});
  EXPECT_EQ(import.status, 0);
  EXPECT_THAT(import.err, HasSubstr("29 papers"));
  std::filesystem::remove(snapshot);
  EXPECT_EQ(check({day, "--offline"}, 1), cold);
}

TEST_F(StoreCommand, import_takes_another_store_than_the_default_one) {
  const std::string store = (folder / "deep" / "own.db").string();
  EXPECT_EQ(run({"store", "import", snapshot, "--store", store}).status, 0);
  EXPECT_FALSE(std::filesystem::exists(folder / "cache"));
  check({day, "--store", store, "--offline"}, 1);
  check({day, "--offline"}, 3);
  EXPECT_THAT(run({"store", "info", "--store", store}).out, AllOf(HasSubstr(store), HasSubstr("29 papers")));
}

TEST_F(StoreCommand, import_twice_is_import_once) {
  run({"store", "import", snapshot});
  EXPECT_EQ(run({"store", "import", snapshot, "--quiet"}).err, "");
  EXPECT_THAT(run({"store", "info"}).out, HasSubstr("29 papers in 29 versions"));
}

TEST_F(StoreCommand, import_names_the_lines_that_it_leaves_out) {
  const Ran ran = run({"store", "import", write("mixed.jsonl", read_bytes(snapshot) + "no JSON\n")});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("mixed.jsonl:30: "), HasSubstr("29 papers")));
}

TEST_F(StoreCommand, import_of_what_is_no_snapshot_is_an_error) {
  const std::string missing = (folder / "missing.jsonl").string();
  for (const std::string& file : {missing, write("prose.jsonl", "no JSON\n"), write("empty.jsonl", "")}) {
    const Ran ran = run({"store", "import", file});
    EXPECT_EQ(ran.status, 2) << file;
    EXPECT_THAT(ran.err, HasSubstr(file));
  }
}

TEST_F(StoreCommand, info_says_where_there_is_no_store) {
  const Ran ran = run({"store", "info"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("No store at"), HasSubstr((folder / "cache").string())));
  EXPECT_FALSE(std::filesystem::exists(folder / "cache"));
}

}  // namespace
}  // namespace daejo::test
