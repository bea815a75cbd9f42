// Tests with input that is very large or nested very deeply. It must be read or refused soon, without a
// crash. docs/robustness.md lists the limits.
#include <gmock/gmock.h>

#include <array>

#include "base/json.h"
#include "base/run_program.h"
#include "project/settings_file.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/expected_time.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

constexpr std::size_t deep = 200'000;

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

struct Bounds : CliTest {
  /// Runs daejo. Expects this exit status, no death by a signal, and less than `20 * slowness` seconds of
  /// processor time.
  Ran expect_status(const std::vector<std::string>& arguments, int status,
                    const std::string& input = {}) const {
    Ran ran = run_with_input(arguments, input);
    EXPECT_EQ(ran.signal, 0) << arguments.front();
    EXPECT_EQ(ran.status, status) << arguments.front() << "\n" << ran.err.substr(0, 500);
    EXPECT_LT(ran.processor_seconds, 20 * slowness);
    return ran;
  }
};

TEST_F(Bounds, json_that_nests_without_end_is_refused_wherever_json_is_read) {
  const std::string nested = repeated("[", deep);
  const std::string objects = repeated("{\"entries\":", deep);
  for (const std::string& text : {nested, nested + repeated("]", deep), objects}) {
    const std::string file = write("nested.json", text);
    expect_status({"check", file, "--offline"}, 2);
    expect_status({"report", file}, 2);
    expect_status({"check", fixture("digests/sample.md"), "--abstracts", fixture("abstracts.jsonl"),
                   "--offline", "--baseline", file},
                  2);
    expect_status({"store", "import", write("nested.jsonl", text + "\n")}, 2);
    EXPECT_THAT(expect_status({"score"}, 0, text + "\n").out, HasSubstr("\"error\""));
  }
}

TEST_F(Bounds, json_that_is_right_but_for_one_deep_field_is_refused_for_that) {
  const std::string deep_field = "\"extra\":" + repeated("[", 5'000) + repeated("]", 5'000);
  const std::string sample = fixture("digests/sample.md");
  const std::string abstracts = fixture("abstracts.jsonl");
  const std::string results = (folder / "findings.json").string();
  run({"check", sample, "--abstracts", abstracts, "--offline", "--format", "json", "-o", results});
  const auto with_deep_field = [&](std::string text) {
    const std::size_t inside = text.find('}');
    return write("deep.json", text.insert(inside, "," + deep_field));
  };
  const std::string deep_results = with_deep_field(read_bytes(results));
  EXPECT_THAT(expect_status({"report", deep_results}, 2).err, HasSubstr("nests deeper than 1024"));
  const std::string baseline = with_deep_field(R"({"daejo_baseline":1,"findings":[]})");
  EXPECT_THAT(
      expect_status({"check", sample, "--abstracts", abstracts, "--offline", "--baseline", baseline}, 2).err,
      HasSubstr("nests deeper than 1024"));
  const std::string digest = with_deep_field(
      R"([{"title":"A","link":"https://arxiv.org/abs/2410.00001","summary":"요약을 합니다."}])");
  EXPECT_THAT(expect_status({"check", digest, "--offline"}, 2).err, HasSubstr("nests deeper than 1024"));
}

TEST_F(Bounds, json_of_three_hundred_thousand_fields_is_answered_soon_wherever_json_is_read) {
  std::string fields;
  for (int i = 0; i < 300'000; ++i) fields += "\"f" + std::to_string(i) + "\":1,";
  const std::string object = "{" + fields + "\"last\":1}";
  const std::string file = write("fields.json", object);
  const std::string sample = fixture("digests/sample.md");
  const std::string abstracts = fixture("abstracts.jsonl");
  expect_status({"check", file, "--offline"}, 2);
  expect_status({"report", file}, 2);
  expect_status({"check", sample, "--abstracts", abstracts, "--offline", "--baseline", file}, 2);
  expect_status({"store", "import", write("fields.jsonl", object + "\n")}, 2);
  const Ran scored = expect_status({"score"}, 0, "{\"key\":" + object + ",\"abstract\":\"a\"}\n");
  EXPECT_THAT(scored.out, HasSubstr("\"last\":1},\"error\":\"The field 'summary' is missing.\"}"));
}

TEST_F(Bounds, a_line_of_score_nests_at_most_1024_deep) {
  const std::string nested = R"({"key":)" + repeated("[", 2000) + repeated("]", 2000) + R"(,"summary":"a"})";
  EXPECT_THAT(expect_status({"score"}, 0, nested + "\n").out,
              HasSubstr("nested more than 1,024 levels deep"));
}

TEST_F(Bounds, a_line_of_score_of_a_hundred_thousand_unknown_words_is_answered_soon) {
  // All words are different and unknown. Without a limit, each word of the summary would be compared by sound
  // with each word of the abstract.
  constexpr std::array syllables = {"바", "사", "자", "차", "카", "타", "파", "하", "마", "나"};
  constexpr std::array letters = {"ba", "sa", "ja", "cha", "ka", "ta", "pa", "ha", "ma", "na"};
  std::string summary;
  std::string abstract;
  for (int i = 0; i < 100'000; ++i) {
    for (const char digit : std::to_string(100'000 + i)) {
      const auto at = static_cast<std::size_t>(digit - '0');
      summary += syllables.at(at);
      abstract += letters.at(at);
    }
    summary += ' ';
    abstract += ' ';
  }
  const Ran ran = expect_status(
      {"score"}, 0, ParsedJson({{"key", 1}, {"summary", summary}, {"abstract", abstract}}).dump() + "\n");
  EXPECT_TRUE(ParsedJson::parse(ran.out).contains("verdict")) << ran.out;
}

TEST_F(Bounds, html_nests_at_most_128_deep) {
  const std::string file = write("deep.html", repeated("<div>", deep));
  EXPECT_THAT(expect_status({"check", file, "--offline"}, 2).err,
              HasSubstr("nests deeper than 128 elements"));
}

TEST_F(Bounds, settings_that_nest_without_end_are_refused) {
  EXPECT_THROW(project::parse_settings("a = " + repeated("[", deep), "daejo.toml", "/"), InputError);
  EXPECT_THROW(project::parse_settings("a = " + repeated("{a=", deep), "daejo.toml", "/"), InputError);
  EXPECT_THROW(project::parse_settings(repeated("a.", deep) + "a = 1", "daejo.toml", "/"), InputError);
  EXPECT_THROW(project::parse_settings("[" + repeated("a.", deep) + "a]", "daejo.toml", "/"), InputError);
}

TEST_F(Bounds, a_file_holds_at_most_64_mebibytes) {
  const std::string file = write("large.md", repeated(std::string(999, 'a') + "\n", 70'000));
  EXPECT_THAT(expect_status({"check", file, "--offline"}, 2).err, HasSubstr("67108864 bytes"));
}

TEST_F(Bounds, stored_results_hold_at_most_one_gibibyte) {
  constexpr std::uintmax_t one_gibibyte = 1'073'741'824;
  const std::string file = write("results.json", "{\"schema\":");
  std::filesystem::resize_file(file, one_gibibyte + 1);
  const Ran ran = expect_status({"report", file}, 2);
  EXPECT_THAT(ran.err, HasSubstr("1073741824 bytes"));
  EXPECT_LT(ran.peak_bytes, 200U << 20U);
}

TEST_F(Bounds, a_hundred_thousand_entries_are_read) {
  std::string digest = "## Daily Papers (2024-10-17)\n";
  for (std::size_t i = 0; i < 100'000; ++i) {
    digest +=
        "\n### [A](https://arxiv.org/abs/2410." + std::to_string(10'000 + i % 90'000) + ")\n\n- 요약이다.\n";
  }
  const Ran ran = expect_status({"check", write("many.md", digest), "--offline", "--format", "csv",
                                 "--output", (folder / "out.csv").string()},
                                3);
}

TEST_F(Bounds, a_page_of_one_line_with_twenty_thousand_entries_is_read_soon) {
  std::string page = "<html><body>";
  for (std::size_t i = 0; i < 20'000; ++i) {
    page += "<h3><a href=\"https://arxiv.org/abs/2410." + std::to_string(10'000 + i) +
            "\">A</a></h3><ul><li><b>What's New</b>: 요약이다.</li></ul>";
  }
  expect_status({"check", write("many.html", page), "--offline", "--format", "csv", "--output",
                 (folder / "out.csv").string()},
                3);
}

TEST_F(Bounds, an_entry_of_ten_thousand_labels_is_read_soon) {
  std::string digest = "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n";
  for (int i = 0; i < 10'000; ++i) digest += "**라벨" + std::to_string(i) + "**: 학습 모델\n\n";
  expect_status({"check", write("labels.md", digest), "--abstracts", fixture("abstracts.jsonl"), "--offline",
                 "--fail-on", "never", "--format", "csv", "--output", (folder / "out.csv").string()},
                0);
}

TEST_F(Bounds, comments_that_accept_nothing_are_read_soon_however_they_stand) {
  const std::string text = entry_of("2410.10001");
  const std::string in_one_line = repeated("<!-- daejo: ignore ok -->", 100'000) + "\n\n" + text;
  const std::string in_lines = repeated("<!-- daejo: ignore ok -->\n", 100'000) + text;
  for (const std::string& digest : {in_one_line, in_lines}) {
    expect_status({"check", write("many.md", digest), "--offline", "--format", "csv", "--output",
                   (folder / "out.csv").string()},
                  0);
  }
}

TEST_F(Bounds, twenty_thousand_comments_that_accept_are_read_soon) {
  std::string digest;
  for (int i = 0; i < 20'000; ++i) {
    digest += "<!-- daejo: ignore[generic] ok -->\n### [A](https://arxiv.org/abs/2410." +
              std::to_string(10'000 + i) + ")\n\n- 요약이다.\n\n";
  }
  const std::string folder_name = folder.path().string();
  ASSERT_EQ(run_program({"git", "init", "--quiet", folder_name})->status, 0);
  expect_status({"check", write("many.md", digest), "--offline", "--format", "csv", "--output",
                 (folder / "out.csv").string(), "--changed-since", "HEAD"},
                2);
  ASSERT_EQ(run_program({"git", "-C", folder_name, "-c", "user.name=A", "-c", "user.email=a@example.org",
                         "commit", "--quiet", "--allow-empty", "-m", "none"})
                ->status,
            0);
  expect_status({"check", write("many.md", digest), "--offline", "--format", "csv", "--output",
                 (folder / "out.csv").string(), "--changed-since", "HEAD"},
                3);
}

TEST_F(Bounds, a_model_that_is_no_model_is_refused_whatever_its_size) {
  for (const std::string& bytes : {std::string(), std::string("DAEJOMDL"), std::string(1U << 20U, '\xFF')}) {
    expect_status({"check", fixture("digests/sample.md"), "--offline", "--model", write("bad.model", bytes)},
                  2);
  }
}

}  // namespace
}  // namespace daejo::test
