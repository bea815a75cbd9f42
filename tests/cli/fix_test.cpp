#include <sys/stat.h>

#include "base/json.h"
#include "tests/cli/fix_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr const char* wrong_ids[] = {"2103.00020", "2010.11929", "2203.02155", "2304.02643"};

/// Returns a digest without its summaries, which are the lines that start with "- **". No fix may change the
/// rest.
std::string without_summaries(const std::string& text) {
  std::string rest;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(at, end - at);
    if (!line.starts_with("- **")) rest += line;
    at = end;
  }
  return rest;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char byte : text) out += byte == '\n' ? std::string("\r\n") : std::string(1, byte);
  return out;
}

/// The part of a digest from the heading of the entry for `id` to the next heading, or to the end.
std::string entry_part(const std::string& text, const std::string& id) {
  const std::size_t at = text.rfind("### ", text.find("abs/" + id));
  return text.substr(at, text.find("### ", at + 1) - at);
}

TEST_F(FixTest, replaces_the_wrong_summaries_and_exits_as_the_new_digest_does) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command("right"));
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.err, HasSubstr("4 of 4 failing entries got another summary, in 1 file."));
  const std::string after = read_bytes(digest);
  EXPECT_EQ(without_summaries(after), without_summaries(before));
  for (const char* id : wrong_ids) EXPECT_NE(entry_part(after, id), entry_part(before, id)) << id;
  for (const char* id :
       {"2106.09685", "1706.03762", "1810.04805", "2201.11903", "2205.14135", "2401.04088"}) {
    EXPECT_EQ(entry_part(after, id), entry_part(before, id)) << id;
  }
  EXPECT_EQ(run({"check", digest, "--abstracts", fixture("abstracts.jsonl"), "--offline"}).out, ran.out);
}

TEST_F(FixTest, leaves_every_other_byte_with_crlf_a_byte_order_mark_tabs_and_no_last_line_end) {
  const std::string plain = read_bytes(digest);
  const std::string odd =
      "\xEF\xBB\xBF" + with_crlf("<!-- \ta comment\t -->  \n\n" + plain.substr(0, plain.size() - 1));
  write("day.md", odd);
  EXPECT_EQ(fix(command("right")).status, 0);
  const std::string after = read_bytes(digest);
  EXPECT_EQ(without_summaries(after), without_summaries(odd));
  for (const char* id : {"2106.09685", "2205.14135", "2401.04088"}) {
    EXPECT_EQ(entry_part(after, id), entry_part(odd, id)) << id;
  }
  EXPECT_EQ(std::count(after.begin(), after.end(), '\r'), std::count(after.begin(), after.end(), '\n'));
  EXPECT_NE(after.back(), '\n');
  write("day.md", plain);
  fix(command("right"));
  const std::string plain_after = read_bytes(digest);
  EXPECT_EQ(after, "\xEF\xBB\xBF" + with_crlf("<!-- \ta comment\t -->  \n\n" +
                                              plain_after.substr(0, plain_after.size() - 1)));
}

TEST_F(FixTest, in_a_dry_run_shows_the_diff_and_writes_nothing) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command("right"), {"--dry-run"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(read_bytes(digest), before);
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("--- " + digest + "\n+++ " + digest + "\n@@ -"),
                    HasSubstr("\n-- **What's New**: 이 연구는 전력망의"),
                    HasSubstr("\n+- **What's New**: 이미지 분할"), HasSubstr("nothing was written")));
  EXPECT_THAT(ran.err, Not(HasSubstr("\x1b")));
  EXPECT_THAT(fix(command("right"), {"--dry-run", "--color", "always"}).err, HasSubstr("\x1b[32m+"));
}

TEST_F(FixTest, shows_a_diff_that_can_be_applied) {
  write("copy.md", read_bytes(digest));
  std::string patch = fix(command("right"), {"--dry-run"}).err;
  for (const char* mark : {"--- ", "+++ "}) {
    patch.replace(patch.find(mark + digest), 4 + digest.size(), std::string(mark) + "copy.md");
  }
  write("fix.patch", patch);
  ASSERT_EQ(std::system(("cd '" + folder.path().string() + "' && git apply -p0 fix.patch").c_str()), 0);
  fix(command("right"));
  EXPECT_EQ(read_bytes(folder / "copy.md"), read_bytes(digest));
}

/// The code in docs/fix_with.md from `first_line` to the end of its block; empty if there is none.
std::string documented(const std::string& first_line) {
  const std::string page = read_bytes(std::string(DAEJO_SOURCE_DIR) + "/docs/fix_with.md");
  const std::size_t at = page.find(first_line);
  return at == std::string::npos ? "" : page.substr(at, page.find("```", at) - at);
}

TEST_F(FixTest, does_what_the_documentation_s_python_example_says) {
  const std::string script = write("fix.py", documented("#!/usr/bin/env python3"));
  const ParsedJson answer = {
      {"choices",
       {{{"message",
          {{"content",
            "- **What's New**: 이미지 분할(segmentation)을 위한 작업과 모델, 데이터셋인 Segment Anything(SA)을 소개합니다. 11M 이미지에서 10억 개가 넘는 마스크(mask)를 모았고, 프롬프트(prompt)로 제로샷(zero-shot) 전이를 합니다."}}}}}}};
  user.environment["LLM_URL"] = "file://" + write("answer.json", answer.dump());
  user.environment["LLM_TOKEN"] = "token";
  const Ran ran = fix("python3 '" + script + "'");
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, HasSubstr(":97: 2304.02643: round 1 of 2: The new summary passes"));
}

TEST_F(FixTest, asks_at_most_so_many_rounds_and_only_for_what_still_fails) {
  const Ran once = fix(command("second"), {"--fix-rounds", "1", "--dry-run"});
  EXPECT_EQ(once.status, 1);
  EXPECT_THAT(once.err, HasSubstr("0 of 4 failing entries"));
  const Ran twice = fix(command("second"));
  EXPECT_EQ(twice.status, 0) << twice.err;
  EXPECT_THAT(twice.err,
              AllOf(HasSubstr(":97: 2304.02643: round 1 of 2: The new summary fails as well; found were: "),
                    HasSubstr(":97: 2304.02643: round 2 of 2: The new summary passes")));
}

TEST_F(FixTest, keeps_the_old_text_where_the_new_one_fails_too) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command("wrong"));
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(read_bytes(digest), before);
}

TEST_F(FixTest, fixes_what_it_can) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command("one"));
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("1 of 4 failing entries"), HasSubstr("it repeats the old summary")));
  EXPECT_EQ(entry_part(read_bytes(digest), "2010.11929"), entry_part(before, "2010.11929"));
  EXPECT_NE(entry_part(read_bytes(digest), "2304.02643"), entry_part(before, "2304.02643"));
}

struct Refusal {
  const char* mode;
  const char* sentence;
  const char* timeout = "60";
};

struct FixRefusal : FixTest, testing::WithParamInterface<Refusal> {};

TEST_P(FixRefusal, names_the_entry_and_leaves_the_file) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command(GetParam().mode), {"--fix-rounds", "1", "--fix-timeout", GetParam().timeout});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(read_bytes(digest), before);
  EXPECT_THAT(ran.err, AllOf(HasSubstr(digest + ":39: 2103.00020: round 1 of 1: "),
                             HasSubstr(GetParam().sentence), HasSubstr("The old summary stays.")));
}

INSTANTIATE_TEST_SUITE_P(Fix, FixRefusal,
                         testing::Values(Refusal{"entry",
                                                 "with it the digest would have 11 entries instead of 10"},
                                         Refusal{"binary", "byte 3 is not valid UTF-8"},
                                         Refusal{"huge", "The command wrote more than 1048576 bytes"},
                                         Refusal{"fail", "The command failed with exit status 3."},
                                         Refusal{"hang", "The command took longer than 0.3 s", "0.3"},
                                         Refusal{"nothing", "it is empty"}),
                         [](const auto& test) { return std::string(test.param.mode); });

TEST_F(FixTest, gives_the_command_the_entry_as_data) {
  fix(command("second"), {"--dry-run"});
  const std::string requests = read_bytes(folder / "request.2304.02643");
  const ParsedJson first = ParsedJson::parse(requests.substr(0, requests.find('\n')));
  const ParsedJson second = ParsedJson::parse(requests.substr(requests.find('\n') + 1));
  EXPECT_EQ(first["title"], "Segment Anything");
  EXPECT_EQ(first["link"], "https://arxiv.org/abs/2304.02643");
  EXPECT_EQ(first["paper_title"], "Segment Anything");
  EXPECT_THAT(first["abstract"].get<std::string>(), Not(IsEmpty()));
  EXPECT_EQ(first["sections"].size(), 3U);
  EXPECT_EQ(first["reasons"][0]["code"], "unrelated");
  EXPECT_EQ(first["summary_markdown"], second["summary_markdown"]);
  EXPECT_THAT(second["last_attempt"]["summary_markdown"].get<std::string>(), HasSubstr("날씨"));
}

TEST_F(FixTest, refuses_a_file_that_changed_meanwhile_and_says_so) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix(command("edit"));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err + ran.out, HasSubstr("The file changed while it was being fixed"));
  EXPECT_EQ(read_bytes(digest), before + "\n\n\n\n");
}

TEST_F(FixTest, leaves_a_file_that_can_no_longer_be_read_and_says_so) {
  const Ran ran = fix(command("spoil"));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err + ran.out, HasSubstr("The file can no longer be read"));
  EXPECT_EQ(std::filesystem::read_symlink(digest), "/proc/self/mem");
}

TEST_F(FixTest, keeps_the_permissions_and_a_link) {
  std::filesystem::create_symlink(digest, folder / "link.md");
  chmod(digest.c_str(), 0640);
  digest = (folder / "link.md").string();
  EXPECT_EQ(fix(command("right")).status, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.md"));
  struct stat facts {};
  stat((folder / "day.md").c_str(), &facts);
  EXPECT_EQ(facts.st_mode & 0777U, 0640U);
}

TEST_F(FixTest, shows_no_secret_of_the_command_line_or_of_the_environment) {
  user.environment["FIX_TOKEN"] = "s3cret-token";
  const Ran ran = fix("TYPED=typed-s3cret " + command("secret"));
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err, HasSubstr("a token of 12\n"));
  const Ran failing = fix("TYPED=typed-s3cret no-such-command-s3cret; exit 5", {"--dry-run"});
  EXPECT_THAT(ran.err + ran.out + failing.out, Not(HasSubstr("s3cret")));
  for (const char* format : {"json", "html", "sarif"}) {
    EXPECT_THAT(fix("TYPED=typed-s3cret " + command("secret"), {"--format", format}).out,
                Not(HasSubstr("s3cret")));
  }
}

TEST_F(FixTest, stops_at_once_where_there_is_no_such_command) {
  const std::string before = read_bytes(digest);
  const Ran ran = fix("/no/such/command");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("cannot be run (exit status 127)"));
  EXPECT_EQ(read_bytes(digest), before);
}

TEST_F(FixTest, touches_no_digest_where_nothing_fails) {
  fix(command("right"));
  const auto written = std::filesystem::last_write_time(digest);
  const Ran ran = fix("exit 9");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(std::filesystem::last_write_time(digest), written);
}

TEST_F(FixTest, fixes_a_file_that_is_named_twice_once) {
  const Ran ran = fix(command("right"), {digest});
  EXPECT_EQ(ran.status, 0) << ran.err << ran.out;
  EXPECT_THAT(ran.err, HasSubstr("4 of 4 failing entries"));
}

TEST_F(FixTest, has_usage_errors_for_what_cannot_be_fixed) {
  const std::string json = write("day.json", read_bytes(fixture("digests/sample.json")));
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
      {{"check", "-", "--offline", "--fix-with", "cat"}, "standard input (-) is not a file"},
      {{"check", digest, "--offline", "--fix-with", "cat", "--fail-on", "never"},
       "has no failing summary to replace"},
      {{"check", json, "--offline", "--fix-with", "cat", "--abstracts", fixture("abstracts.jsonl")},
       "Markdown digests only"},
      {{"check", digest, "--offline", "--fix-with", " "}, "The command is empty"},
      {{"check", digest, "--offline", "--dry-run"}, "--fix-with"},
      {{"check", digest, "--offline", "--fix-with", "cat", "--fix-rounds", "0"}, "--fix-rounds"},
      {{"check", digest, "--offline", "--fix-with", "cat", "--fix-timeout", "nan"}, "--fix-timeout"},
  };
  for (const auto& [arguments, sentence] : wrong) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2) << sentence;
    EXPECT_THAT(ran.err, HasSubstr(sentence));
  }
}

TEST_F(FixTest, refuses_a_mail_with_a_sentence) {
  const std::string mail = write("day.eml",
                                 "From: bot@example.kr\nSubject: papers\nMIME-Version: 1.0\n"
                                 "Content-Type: text/plain; charset=utf-8\n\n" +
                                     read_bytes(digest));
  const std::string before = read_bytes(mail);
  std::vector<std::string> all = arguments(command("right"));
  all[1] = mail;
  const Ran ran = run(all);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("day.eml: --fix-with replaces summaries in Markdown digests only"));
  EXPECT_EQ(read_bytes(mail), before);
}

TEST_F(FixTest, refuses_a_report_in_the_place_of_a_digest_before_it_fixes) {
  const std::string before = read_bytes(digest);
  std::vector<std::string> all = arguments(command("right"), {"--report", "csv=" + digest});
  all[1] = folder.path().string();
  EXPECT_EQ(run(all).status, 2);
  EXPECT_EQ(read_bytes(digest), before);
}

}  // namespace
}  // namespace daejo::test
