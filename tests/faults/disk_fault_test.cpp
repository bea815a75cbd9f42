// Disks that are full or read-only, and stores that are damaged, made by a newer daejo, or used by two
// processes.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/mount.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "arxiv/store.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct DiskFault : CliTest {
  std::vector<parsers::Paper> papers = invented_papers(40);
  FakeArxiv server{papers};
  std::string day = write("day.md", digest_of(papers));
  std::filesystem::path store = folder / "store/daejo.db";

  DiskFault() { user.environment["DAEJO_ARXIV_API"] = server.query_url(); }

  Ran check_with(const std::filesystem::path& store_file) const {
    return run(
        {"check", day, "--store", store_file.string(), "--api-interval", "0", "--fail-on", "never", "-v"});
  }

  std::string write_snapshot(std::span<const parsers::Paper> in_it) const {
    return write("snapshot.jsonl", snapshot_of(in_it));
  }

  /// Expects that all 40 entries were checked although the store could not be used, and that the output names
  /// the store's file.
  void expect_checked_without(const std::filesystem::path& store_file, const Ran& ran) const {
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("40 entries in 1 file"));
    EXPECT_THAT(ran.out, testing::Not(HasSubstr("unverified")));
    EXPECT_THAT(ran.out + ran.err, HasSubstr(store_file.string()));
  }
};

TEST_F(DiskFault, full_costs_the_store_and_no_verdict) {
  user.most_file_bytes = 6'000;
  expect_checked_without(store, check_with(store));
  user.most_file_bytes = 0;
  EXPECT_EQ(check_with(store).status, 0);
  EXPECT_EQ(arxiv::Store::open_to_read(store)->info().papers, papers.size());
}

TEST_F(DiskFault, full_leaves_the_store_as_it_was_where_a_snapshot_is_imported) {
  ASSERT_EQ(check_with(store).status, 0);
  const std::string more = write_snapshot(invented_papers(500));
  user.most_file_bytes = std::filesystem::file_size(store) + 6'000;
  const Ran ran = run({"store", "import", more, "--store", store.string()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr(store.string()));
  EXPECT_EQ(arxiv::Store::open_to_read(store)->info().papers, papers.size());
}

TEST_F(DiskFault, full_leaves_an_old_index_where_one_is_built_or_added_to) {
  const std::string snapshot = fixture("abstracts.jsonl");
  const std::string more = write_snapshot(papers);
  const std::string index = (folder / "papers.index").string();
  ASSERT_EQ(run({"index", snapshot, "-o", index}).status, 0);
  const std::string before = read_bytes(index);
  user.most_file_bytes = 6'000;
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"index", more, "-o", index},
        std::vector<std::string>{"index", more, "--add-to", index}}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2) << ran.out;
    EXPECT_THAT(ran.err, HasSubstr("papers.index"));
    EXPECT_TRUE(read_bytes(index) == before);
  }
}

TEST_F(DiskFault, full_puts_nothing_into_the_queue_and_loses_nothing_of_it) {
  const std::string queue = (folder / "queue.db").string();
  const std::string results = (folder / "findings.json").string();
  const std::string sample = fixture("digests/sample.md");
  run({"check", sample, "--abstracts", fixture("abstracts.jsonl"), "--offline", "--format", "json", "-o",
       results});
  ASSERT_EQ(run({"review", "add", results, "--queue", queue}).status, 0);
  const std::string before = run({"review", "list", "--queue", queue, "--jsonl"}).out;
  user.most_file_bytes = 6'000;
  const Ran ran = run({"review", "add", results, "--queue", queue, "--all"});
  EXPECT_EQ(ran.status, 2) << ran.out;
  EXPECT_THAT(ran.err, HasSubstr(queue));
  user.most_file_bytes = 0;
  EXPECT_EQ(run({"review", "list", "--queue", queue, "--jsonl"}).out, before);
}

/// A mounted file system of limited size. `is_mounted` is false if mounting failed, as it may in a container.
class SmallDisk {
 public:
  SmallDisk(std::filesystem::path place, const char* size) : place_(std::move(place)) {
    std::filesystem::create_directory(place_);
    is_mounted_ = ::mount("none", place_.c_str(), "tmpfs", 0, size) == 0;
  }
  ~SmallDisk() {
    if (is_mounted_) ::umount2(place_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_mounted() const { return is_mounted_; }
  bool make_read_only() const {
    return ::mount("none", place_.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
  }
  std::filesystem::path operator/(const char* name) const { return place_ / name; }

 private:
  std::filesystem::path place_;
  bool is_mounted_ = false;
};

TEST_F(DiskFault, full_for_real_costs_the_store_and_no_verdict_and_leaves_an_old_report) {
  const SmallDisk disk(folder / "disk", "size=16k");
  if (!disk.is_mounted())
    GTEST_SKIP() << "Mounting is not allowed here; the test before limits the file's size.";
  expect_checked_without(disk / "daejo.db", check_with(disk / "daejo.db"));
  for (const char* left :
       {"daejo.db", "daejo.db-wal", "daejo.db-shm", "daejo.db-journal", "daejo.db.results", "last-request"}) {
    std::filesystem::remove(disk / left);
  }
  const auto report = disk / "report.json";
  std::ofstream(report) << "an older report";
  const Ran ran = run({"check", day, "--api-interval", "0", "--format", "json", "--output", report.string()});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("report.json"), HasSubstr("No space left on device")));
  EXPECT_EQ(read_bytes(report), "an older report");
  EXPECT_EQ(count_files(folder / "disk"), 1U);
}

TEST_F(DiskFault, corrupt_store_is_named_and_no_verdict_is_lost) {
  constexpr std::size_t behind_the_header = 100;
  constexpr std::size_t page = 4'096;
  for (const std::size_t damage : {std::size_t{0}, behind_the_header, page}) {
    std::filesystem::remove(store);
    ASSERT_EQ(check_with(store).status, 0);
    ASSERT_FALSE(std::filesystem::exists(store.string() + "-wal"));
    std::string bytes = read_bytes(store);
    ASSERT_GT(bytes.size(), damage + page);
    std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(damage), page, 'x');
    std::ofstream(store, std::ios::binary) << bytes;
    expect_checked_without(store, check_with(store));
    EXPECT_TRUE(read_bytes(store) == bytes) << "What is damaged at " << damage << " is left as it is.";
  }
}

TEST_F(DiskFault, store_of_a_newer_daejo_is_named_and_left_as_it_is) {
  ASSERT_EQ(check_with(store).status, 0);
  SQLite::Database(store, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  const Ran ran = check_with(store);
  expect_checked_without(store, ran);
  EXPECT_THAT(ran.out + ran.err, HasSubstr("newer daejo"));
  EXPECT_EQ(SQLite::Database(store).execAndGet("SELECT COUNT(*) FROM paper").getInt(), 40);
}

TEST_F(DiskFault, read_only_costs_no_verdict_and_what_is_there_is_read) {
  const SmallDisk disk(folder / "disk", "size=8m");
  if (!disk.is_mounted()) GTEST_SKIP() << "Mounting is not allowed here; StoreTest does without its rights.";
  ASSERT_EQ(check_with(disk / "daejo.db").status, 0);
  ASSERT_TRUE(disk.make_read_only());
  EXPECT_EQ(check_with(disk / "daejo.db").status, 0);
  EXPECT_EQ(server.query_count(), 1U) << "What the store holds is not asked for again.";
  const std::vector<parsers::Paper> more = invented_papers(60);
  const FakeArxiv larger(more);
  user.environment["DAEJO_ARXIV_API"] = larger.query_url();
  day = write("more.md", digest_of(more));
  const Ran ran = check_with(disk / "daejo.db");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out + ran.err, HasSubstr("The store cannot be opened or written"));
}

TEST_F(DiskFault, two_processes_share_a_store) {
  const std::vector<parsers::Paper> many = invented_papers(250);
  const FakeArxiv large(many);
  user.environment["DAEJO_ARXIV_API"] = large.query_url();
  day = write("many.md", digest_of(many));
  const std::string snapshot_file = write_snapshot(invented_papers(6'000));
  Ran import;
  {
    const std::jthread importing([&] {
      import = run({"store", "import", snapshot_file, "--store", store.string()});
    });
    for (int i = 0; i < 3; ++i) EXPECT_EQ(check_with(store).status, 0);
  }
  EXPECT_EQ(import.status, 0) << import.err;
  EXPECT_GE(arxiv::Store::open_to_read(store)->info().papers, 6'000U);
  EXPECT_EQ(SQLite::Database(store).execAndGet("PRAGMA integrity_check").getString(), "ok");
}

}  // namespace
}  // namespace daejo::test
