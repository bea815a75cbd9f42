#include <filesystem>

#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// A fixture with the FlashAttention entry of sample.md, whose figures contradict the abstract, and a folder
/// for texts from which a bot may have written the summary.
struct Sources : CliTest {
  std::string digest = write("day.md", "## Daily Papers (2024-01-15)\n\n" + entry_of_sample("2205.14135"));
  std::filesystem::path texts = folder / "texts";

  Sources() { std::filesystem::create_directory(texts); }

  std::vector<std::string> codes(int status) const {
    const ParsedJson report =
        check({digest, "--abstracts", fixture("abstracts.jsonl"), "--offline", "--sources", texts.string()},
              status);
    std::vector<std::string> found;
    for (const ParsedJson& reason : report["entries"][0]["reasons"]) found.push_back(reason["code"]);
    return found;
  }

  std::string abstract() const {
    const std::string lines = read_bytes(fixture("abstracts.jsonl"));
    const std::size_t at = lines.find("2205.14135");
    const std::size_t begin = lines.rfind('\n', at) + 1;
    return ParsedJson::parse(lines.substr(begin, lines.find('\n', at) - begin))["abstract"];
  }
};

TEST_F(Sources, that_are_empty_or_another_papers_fail_the_run) {
  EXPECT_THAT(codes(0), Not(Contains("bad-source"))) << "No text is known.";
  write("texts/2205.14135.txt", "");
  EXPECT_THAT(codes(1), Contains("bad-source"));
  std::filesystem::remove(texts / "2205.14135.txt");
  std::string page = "<html><head><title>Error</title><script>var attention = 1;</script></head><body>";
  for (int i = 0; i < 20; ++i)
    page += "<p>The page that you asked for could not be made from its source.</p>";
  write("texts/2205.14135.html", page + "</body></html>");
  EXPECT_THAT(codes(1), Contains("bad-source"));
}

TEST_F(Sources, support_figures_that_the_abstract_lacks) {
  ASSERT_THAT(codes(0), Contains("figure-contradicted"));
  write("texts/2205.14135.md",
        abstract() + "\n\nIn another setting it is 75% faster, and 12x on the arena.\n");
  const auto found = codes(0);
  EXPECT_THAT(found, Not(Contains("figure-contradicted")));
  EXPECT_THAT(found, Not(Contains("bad-source")));
}

TEST_F(Sources, may_be_a_field_of_the_digest) {
  const std::string summary =
      "플래시어텐션은 GPU 메모리 읽기와 쓰기를 줄여 어텐션을 계산하며, BERT-large 학습을 75% 빠르게 합니다.";
  const auto codes_with = [&](const ParsedJson& text) {
    digest = write("day.json", ParsedJson{{{"arxiv_id", "2205.14135"},
                                           {"title", "FlashAttention"},
                                           {"summary", summary},
                                           {"full_text", text}}}
                                   .dump());
    return codes(text == "" ? 1 : 0);
  };
  write("daejo.toml", "[[reader]]\npaths = [\"*.json\"]\nsource = \"full_text\"\n");
  ASSERT_THAT(codes_with(nullptr), Contains("figure-contradicted"));
  EXPECT_THAT(codes_with(abstract() + "\n\nIn another setting it is 75% faster.\n"),
              AllOf(Not(Contains("figure-contradicted")), Not(Contains("bad-source"))));
  EXPECT_THAT(codes_with(""), Contains("bad-source"));
  write("texts/2205.14135.txt", abstract());
  EXPECT_THAT(codes_with(""), Contains("bad-source")) << "The field comes before the folder.";
}

TEST_F(Sources, that_cannot_be_read_are_told) {
  write("texts/2205.14135.txt", std::string("%PDF-1.5\0\x01", 10));
  const Ran ran = run({"check", digest, "--abstracts", fixture("abstracts.jsonl"), "--offline", "--sources",
                       texts.string(), "--lang", "en"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out + ran.err, HasSubstr("2205.14135.txt"));
  const Ran missing = run({"check", digest, "--offline", "--sources", (folder / "none").string()});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("does not exist"));
}

TEST_F(Sources, of_score_are_a_field) {
  const std::string pair =
      R"({"key":1,"title":"T","summary":"음성을 인식합니다.","abstract":"We recognise speech.","source":)";
  const Ran empty = run_with_input({"score"}, pair + R"("  "})");
  EXPECT_THAT(empty.out, HasSubstr(R"("code":"bad-source")"));
  const Ran unknown = run_with_input({"score"}, pair + "null}");
  EXPECT_THAT(unknown.out, Not(HasSubstr("bad-source")));
  const Ran wrong = run_with_input({"score"}, pair + "7}");
  EXPECT_THAT(wrong.out, HasSubstr("The field 'source' is not a string."));
}

/// A fixture with a server that stands in for arXiv and can have the full text of the paper as HTML.
struct FullText : Sources {
  FakeArxiv server{{}};
  const parsers::ArxivId id{"2205.14135", 0};

  FullText() {
    user.environment["DAEJO_ARXIV_API"] = server.query_url();
    user.environment["DAEJO_FULL_TEXT_URL"] = server.full_text_url();
  }

  std::vector<std::string> codes_with(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {
        digest, "--abstracts", fixture("abstracts.jsonl"), "--api-interval", "0", "--fail-on", "never"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::vector<std::string> found;
    const ParsedJson report = check(arguments, 0);
    for (const ParsedJson& reason : report["entries"][0]["reasons"]) found.push_back(reason["code"]);
    return found;
  }
};

TEST_F(FullText, is_fetched_once_and_only_if_asked_for) {
  server.tell_html(id,
                   "<!DOCTYPE html><html><body><p>" + abstract() +
                       "</p><p>In another setting it is 75% faster, and 12x on the arena.</p></body></html>");
  EXPECT_THAT(codes_with({}), Contains("figure-contradicted"));
  EXPECT_EQ(server.requests().size(), 0U);
  EXPECT_THAT(codes_with({"--full-text"}), Not(Contains("figure-contradicted")));
  EXPECT_THAT(codes_with({"--full-text", "--offline"}), Not(Contains("figure-contradicted")));
  EXPECT_EQ(server.requests().size(), 1U) << "The text is in the store.";
}

TEST_F(FullText, that_is_not_the_papers_accuses_nobody) {
  server.tell_html(id, "<!DOCTYPE html><html><body><p>No text here.</p></body></html>");
  EXPECT_THAT(codes_with({"--full-text"}),
              AllOf(Not(Contains("bad-source")), Contains("figure-contradicted")));
}

TEST_F(FullText, is_not_fetched_where_the_text_of_the_bot_is_known) {
  write("texts/2205.14135.txt", abstract());
  codes_with({"--full-text", "--sources", texts.string()});
  EXPECT_EQ(server.requests().size(), 0U);
}

}  // namespace
}  // namespace daejo::test
