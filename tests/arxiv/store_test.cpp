#include "arxiv/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* now = "2024-10-17T08:00:00Z";

/// The message of the `InputError` that `action` throws; empty if it throws none.
template <typename Action>
std::string sentence_of(const Action& action) {
  try {
    action();
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

struct StoreTest : testing::Test {
  TemporaryFolder folder;
  fs::path path = folder / "deep/er/daejo.db";
  std::vector<parsers::Paper> papers = invented_papers(21);

  void fill() { arxiv::Store::open_to_write(path).put(papers, now); }
};

TEST_F(StoreTest, gives_back_all_that_was_put) {
  papers.front().comment = "Withdrawn; \"quoted\" 한국어";
  papers.front().doi = "10.1000/invented";
  papers.front().withdrawn = true;
  fill();
  auto store = arxiv::Store::open_to_read(path);
  const auto found = store->find(bare_ids(papers));
  ASSERT_EQ(found.size(), papers.size());
  for (const parsers::Paper& paper : papers) EXPECT_EQ(found.at({paper.id.base, 0}), paper);
}

TEST_F(StoreTest, looked_for_in_vain_creates_nothing) {
  EXPECT_FALSE(arxiv::Store::open_to_read(path));
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(StoreTest, finds_the_version_that_was_asked_for_and_the_highest_for_none) {
  parsers::Paper later = papers.front();
  later.id.version = 3;
  later.title = "The third version";
  papers.push_back(later);
  fill();
  const std::string base = later.id.base;
  const auto found = arxiv::Store::open_to_read(path)->find(
      std::vector<parsers::ArxivId>{{base, 0}, {base, 1}, {base, 2}, {base, 3}});
  EXPECT_EQ(found.at({base, 0}), later);
  EXPECT_EQ(found.at({base, 1}), papers.front());
  EXPECT_FALSE(found.contains({base, 2}));
  EXPECT_EQ(found.at({base, 3}), later);
}

TEST_F(StoreTest, takes_an_unnamed_version_for_any_but_prefers_the_right_one) {
  parsers::Paper unnamed = papers.front();
  unnamed.id.version = 0;
  unnamed.title = "From a snapshot";
  papers.push_back(unnamed);
  fill();
  const std::string base = unnamed.id.base;
  const auto found =
      arxiv::Store::open_to_read(path)->find(std::vector<parsers::ArxivId>{{base, 0}, {base, 1}, {base, 2}});
  EXPECT_EQ(found.at({base, 0}), papers.front());
  EXPECT_EQ(found.at({base, 1}), papers.front());
  EXPECT_EQ(found.at({base, 2}), unnamed);
}

TEST_F(StoreTest, replaces_what_is_put_again) {
  fill();
  papers.front().title = "A better title";
  fill();
  auto store = arxiv::Store::open_to_read(path);
  EXPECT_EQ(store->info().versions, papers.size());
  EXPECT_EQ(store->find(bare_ids(papers)).at({papers.front().id.base, 0}).title, "A better title");
}

TEST_F(StoreTest, tells_what_it_holds) {
  papers.push_back(papers.front());
  papers.back().id.version = 2;
  arxiv::Store store = arxiv::Store::open_to_write(path);
  EXPECT_EQ(store.info().papers, 0U);
  EXPECT_EQ(store.info().last_fetched, "");
  store.put(papers, now);
  store.put(std::span(papers).first(1), "2024-10-18T08:00:00Z");
  const arxiv::StoreInfo info = store.info();
  EXPECT_EQ(info.papers, 21U);
  EXPECT_EQ(info.versions, 22U);
  EXPECT_EQ(info.first_fetched, now);
  EXPECT_EQ(info.last_fetched, "2024-10-18T08:00:00Z");
  EXPECT_GT(info.bytes, 0U);
}

TEST_F(StoreTest, imports_a_snapshot_in_several_transactions) {
  const auto many = invented_papers(6'000);
  const std::string lines = snapshot_of(many) + "{broken\n";
  arxiv::Store store = arxiv::Store::open_to_write(path);
  std::vector<std::size_t> steps;
  const arxiv::ImportResult result = store.import_snapshot(folder.write("snapshot.jsonl", lines), now,
                                                           [&](std::size_t put) { steps.push_back(put); });
  EXPECT_EQ(result.papers, 6'000U);
  EXPECT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(steps, (std::vector<std::size_t>{5'000, 6'000}));
  EXPECT_EQ(store.find(bare_ids(many)).size(), 6'000U);
}

TEST_F(StoreTest, keeps_what_was_there_when_an_import_fails) {
  fill();
  arxiv::Store store = arxiv::Store::open_to_write(path);
  EXPECT_THROW(store.import_snapshot(folder / "missing.jsonl", now, {}), InputError);
  EXPECT_EQ(store.info().papers, papers.size());
}

TEST_F(StoreTest, takes_writes_of_two_processes_at_once) {
  const auto all = invented_papers(400);
  std::vector<pid_t> children;
  for (const std::size_t half : {0U, 200U}) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      int status = 1;
      try {
        for (std::size_t i = half; i < half + 200; i += 20) {
          arxiv::Store::open_to_write(path).put(std::span(all).subspan(i, 20), now);
        }
        status = 0;
      } catch (const std::exception& error) {
        std::fputs(error.what(), stderr);
      }
      ::_exit(status);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(arxiv::Store::open_to_read(path)->find(bare_ids(all)).size(), all.size());
}

TEST_F(StoreTest, is_read_by_one_handle_while_another_writes) {
  fill();
  auto reader = arxiv::Store::open_to_read(path);
  arxiv::Store writer = arxiv::Store::open_to_write(path);
  parsers::Paper more = papers.front();
  more.id.base = "2410.20000";
  writer.put({&more, 1}, now);
  EXPECT_EQ(reader->find(std::vector<parsers::ArxivId>{more.id}).size(), 1U);
}

TEST_F(StoreTest, that_is_damaged_is_an_error_with_its_path) {
  const fs::path damaged = folder.write("damaged.db", std::string(5'000, 'x'));
  for (const auto& sentence : {sentence_of([&] { arxiv::Store::open_to_read(damaged); }),
                               sentence_of([&] { arxiv::Store::open_to_write(damaged); })}) {
    EXPECT_THAT(sentence, AllOf(HasSubstr(damaged.string()), HasSubstr("damaged"), HasSubstr("delete it")));
  }
}

TEST_F(StoreTest, that_is_damaged_inside_is_an_error_too) {
  fill();
  ASSERT_GT(fs::file_size(path), 8'192U);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4'096);
  file << std::string(8'192, 'x');
  file.close();
  EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_read(path)->find(bare_ids(papers)); }),
              AllOf(HasSubstr(path.string()), HasSubstr("damaged")));
}

TEST_F(StoreTest, of_a_newer_daejo_is_an_error_that_says_so) {
  fill();
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  for (const auto& sentence : {sentence_of([&] { arxiv::Store::open_to_read(path); }),
                               sentence_of([&] { arxiv::Store::open_to_write(path); })}) {
    EXPECT_THAT(sentence, AllOf(HasSubstr(path.string()), HasSubstr("newer daejo"), HasSubstr("99")));
  }
}

TEST_F(StoreTest, of_another_program_is_not_written_into) {
  const fs::path other = folder / "other.db";
  SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
      .exec("CREATE TABLE paper (size TEXT)");
  EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_write(other); }), HasSubstr(other.string()));
}

TEST_F(StoreTest, that_is_empty_holds_nothing_and_can_be_filled) {
  fs::create_directories(path.parent_path());
  std::ofstream(path).close();
  EXPECT_THAT(arxiv::Store::open_to_read(path)->find(bare_ids(papers)), IsEmpty());
  EXPECT_EQ(arxiv::Store::open_to_read(path)->info().papers, 0U);
  fill();
  EXPECT_EQ(arxiv::Store::open_to_read(path)->info().papers, papers.size());
}

TEST_F(StoreTest, is_no_folder_and_no_pipe) {
  const fs::path pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const fs::path& wrong : {folder.path(), pipe}) {
    EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_read(wrong); }), HasSubstr(wrong.string()));
    EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_write(wrong); }), HasSubstr(wrong.string()));
  }
}

TEST_F(StoreTest, below_a_file_is_an_error_with_its_path) {
  const fs::path below = folder.write("file", "") / "daejo.db";
  EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_write(below); }), HasSubstr(below.string()));
}

/// If the test runs as root, gives up the rights of root until the object is destroyed.
class WithoutRoot {
 public:
  WithoutRoot() {
    constexpr uid_t nobody = 65'534;
    if (::geteuid() == 0) is_lowered_ = ::seteuid(nobody) == 0;
  }
  ~WithoutRoot() {
    if (is_lowered_ && ::seteuid(0) != 0) std::abort();
  }
  WithoutRoot(const WithoutRoot&) = delete;
  WithoutRoot& operator=(const WithoutRoot&) = delete;

 private:
  bool is_lowered_ = false;
};

TEST_F(StoreTest, in_a_folder_that_cannot_be_written_is_read_and_not_written) {
  fill();
  const fs::perms readable{0555};
  for (const fs::path& place : {path.parent_path(), path.parent_path().parent_path(), folder.path()}) {
    fs::permissions(place, readable);
  }
  fs::permissions(path, fs::perms{0444});
  {
    const WithoutRoot lowered;
    EXPECT_EQ(arxiv::Store::open_to_read(path)->find(bare_ids(papers)).size(), papers.size());
    EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_write(path).put(papers, now); }),
                AllOf(HasSubstr(path.string()), HasSubstr("permissions")));
    const fs::path sibling = path.parent_path() / "new.db";
    EXPECT_THAT(sentence_of([&] { arxiv::Store::open_to_write(sibling); }), HasSubstr(sibling.string()));
  }
  for (const fs::path& place : {folder.path(), path.parent_path().parent_path(), path.parent_path()}) {
    fs::permissions(place, fs::perms::owner_all);
  }
}

/// Sets an environment variable, or removes it if `value` is null. Restores the variable on destruction.
class EnvironmentVariable {
 public:
  EnvironmentVariable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  ~EnvironmentVariable() { set(before_ ? before_->c_str() : nullptr); }
  EnvironmentVariable(const EnvironmentVariable&) = delete;
  EnvironmentVariable& operator=(const EnvironmentVariable&) = delete;

 private:
  void set(const char* value) const {
    if (value == nullptr) {
      ::unsetenv(name_);
    } else {
      ::setenv(name_, value, 1);
    }
  }

  const char* name_;
  std::optional<std::string> before_;
};

TEST(DefaultStorePath, follows_the_xdg_specification) {
  const EnvironmentVariable home("HOME", "/home/someone");
  {
    const EnvironmentVariable cache("XDG_CACHE_HOME", "/var/cache/someone");
    EXPECT_EQ(arxiv::default_store_path(), "/var/cache/someone/daejo/daejo.db");
  }
  for (const char* ignored : {static_cast<const char*>(nullptr), "", "relative/folder"}) {
    const EnvironmentVariable cache("XDG_CACHE_HOME", ignored);
    EXPECT_EQ(arxiv::default_store_path(), "/home/someone/.cache/daejo/daejo.db");
  }
}

TEST(DefaultStorePath, without_a_home_is_a_usage_error) {
  const EnvironmentVariable home("HOME", nullptr);
  const EnvironmentVariable cache("XDG_CACHE_HOME", nullptr);
  EXPECT_THROW(arxiv::default_store_path(), UsageError);
}

}  // namespace
}  // namespace daejo::test
