#include "tests/cli/cli_fixture.h"
#include "base/json.h"

#include <fstream>
#include <iterator>

namespace daejo::test {

Ran CliTest::run_with_input(const std::vector<std::string>& arguments, const std::string& input) const {
  RunOptions with_input = user;
  with_input.input = input;
  return run_daejo(arguments, with_input);
}

ParsedJson CliTest::check(std::vector<std::string> arguments, int expected_status) const {
  arguments.insert(arguments.begin(), {"check", "--format", "json"});
  const Ran ran = run(arguments);
  EXPECT_EQ(ran.status, expected_status) << ran.err;
  return ParsedJson::parse(ran.out);
}

std::string fixture(const std::string& name) {
  return std::string(DAEJO_SOURCE_DIR) + "/fixtures/" + name;
}

std::filesystem::path corpus(const std::string& name) {
  return std::filesystem::path(DAEJO_CORPUS_DIR) / name;
}

std::string digest_of(const std::vector<parsers::Paper>& papers) {
  std::string text = "## Daily Papers (2024-10-17)\n";
  for (const parsers::Paper& paper : papers) {
    text += "\n### [" + paper.title + "](https://arxiv.org/abs/" + paper.id.base + ")\n\n";
    text += "Vote: 7\n\n- **What's New**: 이 논문은 새로 지어낸 주제(" + paper.title + ")를 살펴봅니다.\n";
  }
  return text;
}

std::string entry_of(const std::string& id) {
  return "### [On a Subject](https://arxiv.org/abs/" + id + ")\n\n- **What's New**: 한 주제를 살펴봅니다.\n";
}

std::string entry_of_sample(const std::string& id) {
  const std::string sample = read_bytes(fixture("digests/sample.md"));
  const std::size_t link = sample.find("abs/" + id);
  const std::size_t begin = sample.rfind("### ", link);
  return sample.substr(begin, sample.find("### ", link) - begin);
}

std::vector<std::string> column(const ParsedJson& report, const std::string& field) {
  std::vector<std::string> values;
  for (const ParsedJson& entry : report.at("entries")) {
    const ParsedJson& value = entry.at(field);
    values.push_back(value.is_string() ? value.get<std::string>() : value.dump());
  }
  return values;
}

std::string read_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t count_files(const std::filesystem::path& path) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
}

}  // namespace daejo::test
