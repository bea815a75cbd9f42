#include <algorithm>
#include <map>
#include <random>
#include <sstream>

#include "base/json.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

/// Lines for `daejo score` that pair each summary of sample.md with every third abstract of the fixtures. In
/// most pairs, the abstract is that of another paper.
std::vector<std::string> pair_lines() {
  std::vector<parsers::Paper> papers;
  parsers::read_snapshot(fixture("abstracts.jsonl"), [&](parsers::Paper&& paper) {
    papers.push_back(std::move(paper));
    return true;
  });
  const std::string file = fixture("digests/sample.md");
  std::vector<std::string> lines;
  for (const parsers::Entry& entry :
       parse_digest(read_bytes(file), file, parsers::DigestFormat::markdown).entries) {
    for (std::size_t i = lines.size() % 3; i < papers.size(); i += 3) {
      lines.push_back(ParsedJson{{"key", lines.size()},
                                 {"id", papers[i].id.base},
                                 {"title", papers[i].title},
                                 {"summary", summary_text(entry)},
                                 {"abstract", papers[i].abstract}}
                          .dump());
    }
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, const std::string& line_break = "\n") {
  std::string text;
  for (const std::string& line : lines) {
    text += line;
    text += line_break;
  }
  return text;
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string pair_with_key(const std::string& key) {
  return R"({"key":)" + key + R"(,"summary":"한 주제를 살펴봅니다.","abstract":"We study a subject."})";
}

struct Score : CliTest {
  std::vector<std::string> score(const std::string& input, const std::string& threads = "2") const {
    const Ran ran = run_with_input({"score", "--jobs", threads}, input);
    EXPECT_EQ(ran.status, 0) << ran.err;
    return split_lines(ran.out);
  }
};

TEST_F(Score, answers_each_line_in_order_with_what_others_rely_on) {
  const auto lines = pair_lines();
  const auto answers = score(joined(lines));
  ASSERT_EQ(answers.size(), lines.size());
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const ParsedJson answer = ParsedJson::parse(answers[i]);
    EXPECT_EQ(answer.at("key"), i);
    EXPECT_THAT(answer.at("verdict").get<std::string>(), testing::AnyOf("ok", "review", "mismatch"));
    EXPECT_TRUE(answer.at("logit").is_number());
    EXPECT_GE(answer.at("mismatch"), 0);
    EXPECT_LE(answer.at("mismatch"), 1);
    EXPECT_TRUE(answer.at("reasons").is_array());
  }
}

TEST_F(Score, does_not_depend_on_threads_or_neighbours) {
  auto lines = pair_lines();
  std::map<std::string, std::string> alone;
  const auto answers = score(joined(lines), "1");
  for (std::size_t i = 0; i < lines.size(); ++i) alone[lines[i]] = answers.at(i);
  EXPECT_EQ(score(joined(lines), "5"), answers);
  std::ranges::shuffle(lines, std::mt19937(17));
  lines.insert(lines.begin() + 7, "no JSON");
  alone["no JSON"] = R"({"key":null,"error":"The line is not JSON."})";
  const auto shuffled = score(joined(lines), "3");
  ASSERT_EQ(shuffled.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) EXPECT_EQ(shuffled[i], alone.at(lines[i]));
}

TEST_F(Score, answers_a_repeated_line_the_same) {
  const std::string line = pair_lines().front();
  const auto answers = score(joined({line, line, pair_lines().back(), line}));
  EXPECT_EQ(answers.at(1), answers.at(0));
  EXPECT_EQ(answers.at(3), answers.at(0));
}

TEST_F(Score, gives_back_a_key_of_any_type) {
  const std::vector<std::string> keys = {R"("열쇠")", "7",     "-0.5",         "true",
                                         "null",      "[1,2]", R"({"a":"b"})", R"("")"};
  std::vector<std::string> lines;
  lines.reserve(keys.size());
  for (const std::string& key : keys) lines.push_back(pair_with_key(key));
  const auto answers = score(joined(lines));
  ASSERT_EQ(answers.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(ParsedJson::parse(answers[i]).at("key"), ParsedJson::parse(keys[i]));
    EXPECT_TRUE(ParsedJson::parse(answers[i]).contains("verdict"));
  }
}

TEST_F(Score, says_what_is_wrong_with_a_line_and_goes_on) {
  const auto answers = score(joined({R"({"key":1,"summary":"가"})", R"({"key":2,"summary":3,"abstract":"A"})",
                                     "[1]", "{\"key\":4,", "\xFF\xFE", "", "   ", pair_with_key("8")}));
  ASSERT_EQ(answers.size(), 8U);
  for (std::size_t i = 0; i < 7; ++i) {
    const ParsedJson answer = ParsedJson::parse(answers[i]);
    EXPECT_TRUE(answer.contains("key"));
    EXPECT_THAT(answer.at("error").get<std::string>(), testing::EndsWith("."));
    EXPECT_FALSE(answer.contains("verdict"));
  }
  EXPECT_EQ(ParsedJson::parse(answers[0]).at("key"), 1);
  EXPECT_THAT(answers[0], HasSubstr("'abstract' is missing"));
  EXPECT_EQ(ParsedJson::parse(answers[1]).at("key"), 2);
  EXPECT_THAT(answers[1], HasSubstr("'summary' is not a string"));
  EXPECT_TRUE(ParsedJson::parse(answers[7]).contains("verdict"));
}

TEST_F(Score, never_calls_a_pair_ok_that_lacks_a_text) {
  const auto answers = score(joined({R"({"key":1,"summary":"","abstract":"We study a subject."})",
                                     R"({"key":2,"summary":"한 주제","abstract":"  "})"}));
  for (const std::string& answer : answers) {
    EXPECT_EQ(ParsedJson::parse(answer).at("verdict"), "unverified");
    EXPECT_TRUE(ParsedJson::parse(answer).at("mismatch").is_null());
  }
  EXPECT_EQ(answers.size(), 2U);
}

TEST_F(Score, reads_lines_that_end_as_on_windows_and_a_last_one_without_end) {
  auto lines = pair_lines();
  lines.resize(6);
  const auto answers = score(joined(lines));
  EXPECT_EQ(score(joined(lines, "\r\n")), answers);
  std::string without_end = joined(lines);
  without_end.pop_back();
  EXPECT_EQ(score(without_end), answers);
}

TEST_F(Score, answers_nothing_to_nothing) {
  EXPECT_TRUE(score("").empty());
}

TEST_F(Score, takes_a_very_long_line_among_others) {
  std::string summary;
  while (summary.size() < 2'000'000) summary += "트랜스포머 모델 학습(training) 12.5% ";
  const std::string line =
      ParsedJson{{"key", "long"}, {"summary", summary}, {"abstract", "We train a model."}}.dump();
  const auto answers = score(joined({pair_with_key("1"), line, pair_with_key("2")}));
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(ParsedJson::parse(answers[1]).at("key"), "long");
  EXPECT_TRUE(ParsedJson::parse(answers[1]).contains("verdict"));
  EXPECT_EQ(answers, score(joined({pair_with_key("1"), line, pair_with_key("2")}), "1"));
}

TEST_F(Score, survives_a_line_that_nests_without_end) {
  constexpr std::size_t depth = 200'000;
  const std::string nest = std::string(depth, '[') + std::string(depth, ']');
  const std::string elsewhere = R"({"key":2,"more":)" + nest + R"(,"summary":"가","abstract":"A"})";
  const auto answers =
      score(joined({pair_with_key(nest), elsewhere, std::string(depth, '['), pair_with_key("4")}));
  ASSERT_EQ(answers.size(), 4U);
  EXPECT_TRUE(ParsedJson::parse(answers[3]).contains("verdict"));
}

struct Eval : CliTest {
  std::string with_truth(const std::string& line, int truth) const {
    ParsedJson object = ParsedJson::parse(line);
    object["mismatch_truth"] = truth;
    return object.dump();
  }
};

TEST_F(Eval, prints_a_table_of_the_figures_that_it_measures) {
  std::vector<std::string> lines;
  for (const std::string& line : pair_lines()) {
    // The truths are invented: the first 30 pairs count as right, so that there are right and wrong pairs.
    lines.push_back(with_truth(line, ParsedJson::parse(line).at("key") < 30 ? 0 : 1));
  }
  const Ran ran = run({"eval", write("pairs.jsonl", joined(lines))});
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* figure :
       {"AUC", "average precision", "recall at 1 % false alarms", "wrong: mismatch", "alibration error"}) {
    EXPECT_THAT(ran.out, HasSubstr(figure));
  }
}

TEST_F(Eval, names_the_line_without_truth) {
  const std::string good = with_truth(pair_lines().front(), 0);
  const std::string path = write("pairs.jsonl", joined({good, good, pair_lines().back()}));
  const Ran ran = run({"eval", path});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "daejo: " + path + ":3: The field 'mismatch_truth' is missing.\n");
  EXPECT_EQ(ran.out, "");
}

TEST_F(Eval, names_a_line_that_cannot_be_read) {
  const std::string path = write("pairs.jsonl", "{}\n");
  const Ran ran = run({"eval", path});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, testing::StartsWith("daejo: " + path + ":1: "));
}

TEST_F(Eval, names_a_file_without_pairs) {
  for (const std::string& path : {write("empty.jsonl", ""), (folder / "missing.jsonl").string()}) {
    const Ran ran = run({"eval", path});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr(path));
  }
}

}  // namespace
}  // namespace daejo::test
