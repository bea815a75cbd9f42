#include <filesystem>

#include "base/json.h"
#include "base/run_program.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// A folder with five files. Each has one entry, with an arXiv id of its own.
struct DigestListing : CliTest {
  std::string site = (folder / "site").string();

  DigestListing() {
    for (const char* name : {"site/news/2024", "site/drafts"}) fs::create_directories(folder / name);
    write("site/1.md", entry_of("2410.10001"));
    write("site/news/2.html",
          "<h3><a href=\"https://arxiv.org/abs/2410.10002\">A</a></h3><p>한 주제를 살핍니다.</p>");
    write("site/news/2024/3.md", entry_of("2410.10003"));
    write("site/drafts/4.md", entry_of("2410.10004"));
    write("site/notes.txt", entry_of("2410.10005"));
  }

  std::vector<std::string> ids(std::vector<std::string> arguments) const {
    arguments.emplace_back("--offline");
    return column(check(std::move(arguments), 3), "arxiv_id");
  }

  static void git(const std::vector<std::string>& words) {
    std::vector<std::string> command = {"git", "-c", "user.name=A", "-c", "user.email=a@example.org"};
    command.insert(command.end(), words.begin(), words.end());
    const auto ran = run_program(command);
    ASSERT_TRUE(ran && ran->status == 0);
  }
};

TEST_F(DigestListing, takes_the_digests_of_a_folder_by_name) {
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10004", "2410.10002", "2410.10003"));
}

TEST_F(DigestListing, takes_text_files_that_name_a_paper_beside_korean_text) {
  const std::string korean =
      "순환 신경망 없이 어텐션만으로 문장을 번역하는 구조를 제안하고, 학습에 드는 시간을 크게 줄인다.";
  write("site/letter.txt", "On a Subject\nhttps://arxiv.org/abs/2410.10006\n\n" + korean + "\n");
  write("site/papers.yaml", "papers:\n- id: '2410.10007'\n  summary: " + korean + "\n");
  write("site/settings.yaml", "papers: \"2410.10008\"\n");
  write("site/memo.txt", korean + "\n");
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10004", "2410.10006", "2410.10002", "2410.10003",
                                       "2410.10007"));
}

TEST_F(DigestListing, takes_what_a_glob_matches) {
  EXPECT_THAT(ids({site + "/**/*.md"}), ElementsAre("2410.10001", "2410.10004", "2410.10003"));
  EXPECT_THAT(ids({site + "/*.md"}), ElementsAre("2410.10001"));
  EXPECT_THAT(ids({site + "/news/*"}), ElementsAre("2410.10002", "2410.10003"));
}

TEST_F(DigestListing, takes_a_file_once_however_often_it_is_named) {
  const std::string again = site + "/../site";
  EXPECT_THAT(ids({site, site + "/*.md", again}),
              ElementsAre("2410.10001", "2410.10004", "2410.10002", "2410.10003"));
}

TEST_F(DigestListing, takes_files_of_any_case_and_names_links_that_lead_nowhere) {
  write("site/TODAY.MD", entry_of("2410.10009"));
  EXPECT_THAT(ids({site}), testing::Contains("2410.10009"));
  std::filesystem::create_symlink("nowhere", site + "/gone.md");
  const Ran ran = run({"check", site, "--offline"});
  EXPECT_EQ(ran.status, 1) << "A file of a folder that cannot be read is unread.";
  EXPECT_THAT(ran.out + ran.err, HasSubstr("gone.md"));
}

TEST_F(DigestListing, takes_papers_of_a_list_without_summaries_for_references) {
  write("site/list.md", "# 2024-10-16\n\n- [A](https://arxiv.org/abs/2410.10009): 연을 날립니다.\n");
  const Ran ran = run({"read", site + "/list.md", "--offline"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("list.md"), HasSubstr("1 reference")));
  EXPECT_THAT(run({"check", site, "--offline"}).out, Not(HasSubstr("2410.10009")));
}

TEST_F(DigestListing, names_a_glob_that_matches_nothing) {
  const Ran ran = run({"check", site + "/*.json", "--offline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr(site + "/*.json"), HasSubstr("No digest matches this glob")));
}

TEST_F(DigestListing, takes_a_file_for_itself_whose_name_looks_like_a_glob) {
  const std::string odd = write("site/day[1].md", entry_of("2410.10006"));
  EXPECT_THAT(ids({odd}), ElementsAre("2410.10006"));
}

TEST_F(DigestListing, leaves_out_what_is_excluded_but_not_what_is_named) {
  EXPECT_THAT(ids({site, "--exclude", "2024", "--exclude", "drafts/*.md"}),
              ElementsAre("2410.10001", "2410.10004", "2410.10002"))
      << "A typed glob with a slash is relative to the current folder.";
  write("site/daejo.toml", "exclude = [\"drafts/*.md\", \"2024\"]\n");
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10002"));
  EXPECT_THAT(ids({site + "/**/*.md"}), ElementsAre("2410.10001"));
  EXPECT_THAT(ids({site + "/drafts/4.md"}), ElementsAre("2410.10004"));
  const Ran ran = run({"check", site + "/drafts", "--offline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("All digests here are excluded"));
}

TEST_F(DigestListing, leaves_out_what_git_ignores) {
  git({"init", "--quiet", site});
  write("site/.gitignore", "drafts/\n*.html\n!news/2.html\n");
  write("site/news/.gitignore", "2024\n");
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10002"));
  EXPECT_THAT(ids({site + "/**/*.md"}), ElementsAre("2410.10001"));
  EXPECT_THAT(ids({site + "/drafts"}), ElementsAre("2410.10004"))
      << "An ignored folder that is named is read.";
  EXPECT_THAT(ids({site + "/news/2024/3.md"}), ElementsAre("2410.10003"));
}

TEST_F(DigestListing, reads_a_repository_in_the_repository) {
  git({"init", "--quiet", site});
  git({"init", "--quiet", site + "/news"});
  write("site/news/.gitignore", "2024\n");
  git({"-C", site + "/news", "add", "."});
  git({"-C", site + "/news", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "News"});
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10004", "2410.10002"));
}

TEST_F(DigestListing, follows_no_link_to_a_folder) {
  git({"init", "--quiet", site});
  fs::create_directory_symlink(".", folder / "site/again");
  EXPECT_THAT(ids({site}), ElementsAre("2410.10001", "2410.10004", "2410.10002", "2410.10003"));
}

TEST_F(DigestListing, knows_standard_input_by_the_name_that_it_is_given) {
  const std::string page = read_bytes(folder / "site/news/2.html");
  const std::string name = site + "/news/2025.html";
  const Ran ran =
      run_with_input({"check", "-", "--stdin-filename", name, "--offline", "--format", "json"}, page);
  const ParsedJson report = ParsedJson::parse(ran.out);
  EXPECT_THAT(column(report, "file"), ElementsAre(name));
  EXPECT_THAT(column(report, "arxiv_id"), ElementsAre("2410.10002"));
  const Ran alone =
      run_with_input({"check", "--stdin-filename", name, "--offline", "--format", "json"}, page);
  EXPECT_EQ(alone.out, ran.out) << "Alone, the option stands for standard input.";
  const Ran wrong = run_with_input({"check", site, "--stdin-filename", name, "--offline"}, page);
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("add -"));
}

TEST_F(DigestListing, gives_standard_input_the_settings_of_its_name) {
  write("site/daejo.toml",
        "abstracts = [\"" + fixture("abstracts.jsonl") +
            "\"]\noffline = true\n[[overrides]]\npaths = [\"news/\"]\nfail-on = \"never\"\n");
  const std::string sample = read_bytes(fixture("digests/sample.md"));
  EXPECT_EQ(run_with_input({"check", "-", "--stdin-filename", site + "/day.md"}, sample).status, 1);
  EXPECT_EQ(run_with_input({"check", "-", "--stdin-filename", site + "/news/day.md"}, sample).status, 0);
}

TEST_F(DigestListing, has_no_revision_of_standard_input) {
  const Ran ran =
      run_with_input({"check", "-", "--offline", "--changed-since", "HEAD"}, entry_of("2410.10001"));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("standard input (-) is not a file"));
}

}  // namespace
}  // namespace daejo::test
