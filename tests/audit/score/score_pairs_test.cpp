#include "audit/score/score_pairs.h"
#include "base/json.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "base/error.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

ParsedJson answer(const std::string& line) {
  Workspace workspace(test::toy_model());
  return ParsedJson::parse(answer_pair_line(workspace, line, {}));
}

std::string toy_line(const std::string& key, std::size_t number) {
  PairLine line;
  line.key = key;
  line.summary = test::toy_summary;
  line.title = test::toy_papers().at(number).title;
  line.abstract = test::toy_papers().at(number).abstract;
  return to_json_line(line);
}

TEST(ScorePairs, answers_with_key_verdict_probability_logit_and_reasons) {
  const ParsedJson right = answer(toy_line("\"a\"", 0));
  EXPECT_EQ(right["key"], "a");
  EXPECT_TRUE(right["verdict"].is_string() && right["mismatch"].is_number() && right["logit"].is_number());
  EXPECT_TRUE(right["reasons"].is_array());
  EXPECT_LT(right["logit"], answer(toy_line("1", 7))["logit"]);
}

TEST(ScorePairs, answers_what_it_cannot_read_with_an_error) {
  const ParsedJson error = answer(R"({"key":[1],"summary":"s"})");
  EXPECT_EQ(error["key"], ParsedJson::parse("[1]"));
  EXPECT_TRUE(error["error"].is_string());
  EXPECT_FALSE(error.contains("verdict"));
}

TEST(ScorePairs, calls_a_pair_of_which_no_word_can_be_compared_unverified) {
  for (const char* line :
       {R"json({"key":1,"summary":"!!!","abstract":"speech"})json",
        R"json({"key":1,"summary":"음성을 인식","abstract":"..."})json",
        R"json({"key":1,"summary":"(We propose a new model for speech.)","abstract":"a"})json"}) {
    const ParsedJson none = answer(line);
    EXPECT_EQ(none["verdict"], "unverified") << line;
    EXPECT_TRUE(none["mismatch"].is_null()) << line;
  }
}

TEST(ScorePairs, calls_a_pair_without_words_unverified) {
  const ParsedJson none = answer(R"({"key":1,"summary":" \n","abstract":"a"})");
  EXPECT_EQ(none["verdict"], "unverified");
  EXPECT_TRUE(none["mismatch"].is_null());
  EXPECT_EQ(none["reasons"][0]["code"], "unverified");
}

TEST(ScorePairs, gives_a_line_for_each_line_in_order_for_any_number_of_threads) {
  std::string in;
  for (int i = 0; i < 1100; ++i) {
    in += i % 7 == 3 ? "not json" : toy_line(std::to_string(i), static_cast<std::size_t>(i) % 12);
    in += '\n';
  }
  const auto score = [&](std::size_t threads) {
    std::istringstream lines(in);
    std::ostringstream out;
    score_lines(test::toy_model(), lines, out, {}, threads);
    return out.str();
  };
  const std::string one = score(1);
  EXPECT_TRUE(score(3) == one);
  std::istringstream answers(one);
  int count = 0;
  for (std::string line; std::getline(answers, line); ++count) {
    const ParsedJson read = ParsedJson::parse(line);
    if (count % 7 == 3) {
      EXPECT_TRUE(read.contains("error"));
    } else {
      EXPECT_EQ(read["key"], count);
    }
  }
  EXPECT_EQ(count, 1100);
}

TEST(ScorePairs, says_that_its_answers_cannot_be_written) {
  std::istringstream in(toy_line("1", 0) + '\n');
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(score_lines(test::toy_model(), in, out, {}, 1), Error);
}

}  // namespace
}  // namespace daejo::audit
