#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct IndexCommand : CliTest {
  std::string snapshot = fixture("abstracts.jsonl");
  std::string day = fixture("digests/sample.md");
  std::string index = (folder / "papers.index").string();

  Ran build() const { return run({"index", snapshot, "-o", index}); }

  /// Runs `daejo whose --format json` offline with `arguments` and the index, expects exit status 0, and
  /// returns the output.
  ParsedJson whose(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "whose");
    arguments.insert(arguments.end(), {"--background", index, "--format", "json", "--offline"});
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 0) << ran.err;
    return ParsedJson::parse(ran.out, nullptr, false);
  }
};

TEST_F(IndexCommand, says_what_it_built_and_verifies_it) {
  const Ran built = build();
  EXPECT_EQ(built.status, 0);
  EXPECT_EQ(built.out, "");
  EXPECT_THAT(built.err, AllOf(HasSubstr("Read 29 papers"), HasSubstr("now holds 29 papers")));
  const Ran verified = run({"index", "--verify", index});
  EXPECT_EQ(verified.status, 0);
  EXPECT_THAT(verified.out, AllOf(HasSubstr("29 papers in 1 segment,"), HasSubstr("all checksums match")));
}

TEST_F(IndexCommand, that_is_quiet_says_nothing) {
  EXPECT_EQ(run({"index", snapshot, "-o", index, "--quiet"}).err, "");
}

TEST_F(IndexCommand, names_the_lines_that_it_leaves_out) {
  const std::string mixed = write("mixed.jsonl", read_bytes(snapshot) + "no JSON\n");
  const Ran ran = run({"index", mixed, "-o", index});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("mixed.jsonl:30: "), HasSubstr("now holds 29 papers")));
}

TEST_F(IndexCommand, adds_papers_to_an_index) {
  const std::string lines = read_bytes(snapshot);
  const std::size_t half = lines.find('\n', lines.size() / 2) + 1;
  run({"index", write("old.jsonl", lines.substr(0, half)), "-o", index});
  const Ran added = run({"index", write("new.jsonl", lines.substr(half)), "--add-to", index});
  EXPECT_EQ(added.status, 0);
  EXPECT_THAT(added.err, HasSubstr("now holds 29 papers"));
  EXPECT_THAT(run({"index", "--verify", index}).out, HasSubstr("29 papers in 2 segments,"));
}

TEST_F(IndexCommand, that_asks_for_nothing_sensible_is_an_error) {
  build();
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"index"},
                                             {"index", snapshot},
                                             {"index", "-o", index},
                                             {"index", snapshot, "-o", index, "--add-to", index},
                                             {"index", snapshot, "--verify", index},
                                             {"index", snapshot, "-o", folder.path().string()},
                                             {"index", snapshot, "--add-to", (folder / "missing").string()},
                                             {"index", (folder / "missing").string(), "-o", index},
                                             {"index", "--verify", snapshot},
                                             {"whose", day},
                                             {"whose", day, "--background", snapshot},
                                             {"whose", day, "--background", index, "--top", "0"},
                                             {"whose", day, "--background", index, "--all", "-o", day},
                                             {"whose", day, "--background", index, "--all", "-o", index}}) {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("daejo: "));
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_EQ(run({"index", "--verify", index}).status, 0) << "the index is unchanged";
}

TEST_F(IndexCommand, of_a_damaged_file_is_told_by_whose_and_verify) {
  build();
  std::string bytes = read_bytes(index);
  bytes[bytes.size() / 3] = static_cast<char>(bytes[bytes.size() / 3] ^ 8);
  write("papers.index", bytes);
  EXPECT_THAT(run({"index", "--verify", index}).err, HasSubstr("The index is damaged: "));
  write("papers.index", bytes.substr(0, bytes.size() / 2));
  const Ran ran = run({"whose", day, "--background", index, "--all"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr(index), HasSubstr("cut off")));
}

TEST_F(IndexCommand, lets_whose_name_the_paper_that_a_swapped_summary_is_about) {
  build();
  const ParsedJson found = whose({day, "--abstracts", snapshot});
  EXPECT_EQ(found["schema"], 1);
  EXPECT_EQ(found["index"]["papers"], 29);
  ASSERT_EQ(column(found, "arxiv_id").size(), 4U) << "the sample has four mismatches";
  for (const ParsedJson& entry : found["entries"]) {
    EXPECT_EQ(entry["verdict"], "mismatch");
    EXPECT_EQ(entry["papers"].size(), 3U);
    EXPECT_LT(entry["fit"], entry["papers"][0]["fit"]);
  }
  const auto swapped = std::ranges::find(found["entries"], "2010.11929", [](const ParsedJson& entry) {
    return entry["arxiv_id"].get<std::string>();
  });
  ASSERT_NE(swapped, found["entries"].end());
  EXPECT_EQ((*swapped)["papers"][0]["arxiv_id"], "2203.02155");
  EXPECT_EQ((*swapped)["papers"][0]["own"], false);
}

TEST_F(IndexCommand, lets_whose_read_results_as_it_reads_digests) {
  build();
  const std::string results = (folder / "results.json").string();
  run({"check", day, "--abstracts", snapshot, "--offline", "--format", "json", "-o", results});
  const ParsedJson of_digest = whose({day, "--abstracts", snapshot});
  EXPECT_EQ(whose({results}), of_digest);
  const Ran piped =
      run_with_input({"whose", "-", "--background", index, "--format", "json"}, read_bytes(results));
  EXPECT_EQ(ParsedJson::parse(piped.out, nullptr, false), of_digest);
}

TEST_F(IndexCommand, lets_whose_look_for_every_summary_without_abstracts) {
  build();
  const ParsedJson found = whose({day, "--all", "--top", "1"});
  ASSERT_EQ(found["entries"].size(), 10U);
  std::size_t own = 0;
  for (const ParsedJson& entry : found["entries"]) {
    EXPECT_TRUE(entry["verdict"].is_null());
    if (entry["papers"][0]["own"] == true) ++own;
  }
  EXPECT_EQ(own, 6U) << "the six right summaries fit their own papers best";
}

TEST_F(IndexCommand, lets_whose_answer_alike_whatever_the_threads) {
  build();
  const ParsedJson one = whose({day, "--all", "--jobs", "1"});
  EXPECT_EQ(whose({day, "--all", "--jobs", "4"}), one);
}

TEST_F(IndexCommand, lets_whose_speak_to_a_person) {
  build();
  const std::vector<std::string> arguments = {"whose",        day,   "--abstracts", snapshot, "--offline",
                                              "--background", index, "--lang"};
  std::vector<std::string> english = arguments;
  english.emplace_back("en");
  EXPECT_THAT(run(english).out, AllOf(HasSubstr("sample.md:51  mismatch >99%  arXiv:2010.11929\n"),
                                      HasSubstr("  its own paper\n"), HasSubstr("  arXiv:2203.02155  "),
                                      HasSubstr("4 summaries compared with the 29 papers of ")));
  std::vector<std::string> korean = arguments;
  korean.emplace_back("ko");
  EXPECT_THAT(run(korean).out,
              AllOf(HasSubstr("자기 논문"), HasSubstr("요약 4개를"), Not(HasSubstr("its own"))));
}

TEST_F(IndexCommand, lets_whose_say_that_there_is_no_mismatch) {
  build();
  const std::string digest = write("one.md", entry_of("2203.02155"));
  const Ran ran = run({"whose", digest, "--background", index, "--offline", "--lang", "en"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, HasSubstr("There is no summary to search for"));
}

TEST_F(IndexCommand, lets_whose_say_what_cannot_be_read) {
  build();
  const Ran ran = run({"whose", day, (folder / "missing.md").string(), "--all", "--background", index});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("missing.md"));
  EXPECT_THAT(ran.out, HasSubstr("10 summaries"));
}

}  // namespace
}  // namespace daejo::test
