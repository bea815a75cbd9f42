#include "audit/score/pair_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

TEST(PairLine, has_the_fields_of_its_object) {
  const PairLineResult read = parse_pair_line(
      R"({"key":7,"id":"2401.00001v2","title":"T","summary":"요약","abstract":"A","mismatch_truth":1,)"
      R"("set":"own","day":"2024-01-01","leave_out":["2401.00002"]})");
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.line.key, "7");
  EXPECT_EQ(read.line.id, "2401.00001");
  EXPECT_EQ(read.line.title, "T");
  EXPECT_EQ(read.line.summary, "요약");
  EXPECT_EQ(read.line.abstract, "A");
  EXPECT_EQ(read.line.mismatch_truth, true);
  EXPECT_EQ(read.line.set, "own");
  EXPECT_EQ(read.line.day, "2024-01-01");
  EXPECT_THAT(read.line.leave_out, testing::ElementsAre("2401.00002"));
}

TEST(PairLine, needs_only_a_summary_and_an_abstract) {
  const PairLineResult read = parse_pair_line(R"({"summary":"s","abstract":"a","title":null})");
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(read.line.key, "null");
  EXPECT_EQ(read.line.mismatch_truth, std::nullopt);
}

TEST(PairLine, keeps_a_key_of_any_type) {
  for (const std::string key : {R"("a")", "1", "-2.5", "true", "null", R"([1,"b"])", R"({"b":1,"a":2})"}) {
    EXPECT_EQ(parse_pair_line(R"({"summary":"s","abstract":"a","key":)" + key + "}").line.key, key);
  }
}

TEST(PairLine, knows_the_truth_however_it_is_written) {
  const auto truth = [](const std::string& value) {
    return parse_pair_line(R"({"summary":"s","abstract":"a","mismatch_truth":)" + value + "}");
  };
  EXPECT_EQ(truth("1").line.mismatch_truth, true);
  EXPECT_EQ(truth("0").line.mismatch_truth, false);
  EXPECT_EQ(truth("true").line.mismatch_truth, true);
  EXPECT_EQ(truth("0.0").line.mismatch_truth, false);
  EXPECT_EQ(truth("null").line.mismatch_truth, std::nullopt);
  for (const std::string wrong : {"2", "\"1\"", "[]", "0.5"}) EXPECT_NE(truth(wrong).error, "") << wrong;
}

TEST(PairLine, that_cannot_be_read_says_why_and_keeps_its_key) {
  struct Case {
    std::string json;
    std::string error;
    std::string key;
  };
  const Case cases[] = {
      {"", "not JSON", "null"},
      {"{", "not JSON", "null"},
      {"not json", "not JSON", "null"},
      {"{\"key\":1} x", "not JSON", "null"},
      {"{\"key\":\"\x80\"}", "not JSON", "null"},
      {"[]", "not a JSON object", "null"},
      {"7", "not a JSON object", "null"},
      {R"({"key":"k"})", "missing", "\"k\""},
      {R"({"key":"k","summary":"s"})", "'abstract' is missing", "\"k\""},
      {R"({"key":"k","summary":null,"abstract":"a"})", "'summary' is missing", "\"k\""},
      {R"({"key":"k","summary":1,"abstract":"a"})", "'summary' is not a string", "\"k\""},
      {R"({"key":"k","summary":"s","abstract":"a","title":[]})", "'title' is not a string", "\"k\""},
  };
  for (const Case& c : cases) {
    const PairLineResult read = parse_pair_line(c.json);
    EXPECT_THAT(read.error, testing::HasSubstr(c.error)) << c.json;
    EXPECT_EQ(read.line.key, c.key) << c.json;
  }
}

TEST(PairLine, nested_without_end_does_not_overflow_the_stack) {
  constexpr std::size_t depth = 300'000;
  const std::string deep = std::string(depth, '[') + std::string(depth, ']');
  for (const std::string& line :
       {R"({"key":)" + deep + R"(,"summary":"s","abstract":"a"})",
        R"({"key":1,"x":)" + deep + R"(,"summary":"s","abstract":"a"})", std::string(depth, '{')}) {
    const PairLineResult read = parse_pair_line(line);
    EXPECT_NE(read.error, "");
    EXPECT_LT(read.line.key.size(), 1000U);
  }
}

TEST(PairLine, with_a_number_of_more_than_64_bits_says_so) {
  EXPECT_THAT(parse_pair_line(R"({"key":123456789012345678901234,"summary":"s","abstract":"a"})").error,
              testing::HasSubstr("64 bits"));
  EXPECT_EQ(parse_pair_line(R"({"key":18446744073709551615,"summary":"s","abstract":"a"})").line.key,
            "18446744073709551615");
}

TEST(PairLine, is_read_back_from_what_it_is_written_as) {
  PairLine line;
  line.key = R"(["a",1])";
  line.id = "2401.00001";
  line.title = "A \"title\"\n";
  line.summary = "요약\t";
  line.abstract = "abstract";
  line.mismatch_truth = false;
  line.set = "own";
  line.day = "2024-01-01";
  line.leave_out = {"2401.00001", "2401.00002"};
  const std::string json = to_json_line(line);
  EXPECT_EQ(json.find('\n'), std::string::npos);
  const PairLineResult read = parse_pair_line(json);
  EXPECT_EQ(read.error, "");
  EXPECT_EQ(to_json_line(read.line), json);
  EXPECT_EQ(read.line.summary, line.summary);
  EXPECT_EQ(read.line.mismatch_truth, false);
}

TEST(PairLine, keeps_a_key_that_has_a_field_twice) {
  const std::string key = R"({"a":1,"a":2.5})";
  const PairLineResult read = parse_pair_line("{\"key\": " + key + R"(, "summary": "가", "abstract": "a"})");
  EXPECT_EQ(read.line.key, key);
  EXPECT_EQ(parse_pair_line(to_json_line(read.line)).line.key, key);
}

TEST(PairLine, holds_at_most_4_mebibytes) {
  const auto line_of = [](std::size_t bytes) {
    std::string line = R"({"summary":"s","abstract":"a"})";
    line.insert(1, bytes - line.size(), ' ');
    return line;
  };
  EXPECT_EQ(parse_pair_line(line_of(longest_pair_line)).error, "");
  EXPECT_EQ(parse_pair_line(line_of(longest_pair_line + 1)).error, "The line is longer than 4 MiB.");
}

}  // namespace
}  // namespace daejo::audit
