#include "parsers/unread_papers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"

namespace daejo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const std::string entry = "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n학습을 합니다.\n\n";

/// "line: sentence" of each problem that names a paper.
std::vector<std::string> unread_in(const std::string& source, DigestFormat format = DigestFormat::markdown) {
  std::vector<std::string> unread;
  for (const Problem& problem : parse_digest(source, "day", format).problems) {
    if (problem.sentence.find("named here") == std::string::npos) continue;
    unread.push_back(std::to_string(problem.place.line) + ": " + problem.sentence);
  }
  return unread;
}

TEST(UnreadPapers, are_none_where_each_has_an_entry) {
  EXPECT_THAT(unread_in("[목차](https://arxiv.org/abs/2106.09685v2)\n\n" + entry), IsEmpty());
  EXPECT_THAT(
      unread_in(R"([{"id": "2106.09685", "summary": "학습", "pdf": "http://arxiv.org/pdf/2106.09685"}])",
                DigestFormat::json),
      IsEmpty());
}

TEST(UnreadPapers, are_those_of_lists_tables_and_broken_headings) {
  for (const std::string missed : {"## 그 밖\n\n- [SAM](https://arxiv.org/abs/2304.02643): 가.\n",
                                   "## 표\n\n| [SAM](https://arxiv.org/pdf/2304.02643) |\n|-|\n",
                                   "###[SAM](https://arxiv.org/abs/2304.02643)\n\n가.\n",
                                   "**[SAM](https://huggingface.co/papers/2304.02643)**\n\n가.\n",
                                   "### SAM (2023-04-05)\n\narXiv:2304.02643\n",
                                   "```\n### [SAM](https://arxiv.org/abs/2304.02643)\n```\n"}) {
    EXPECT_THAT(unread_in(entry + missed), ElementsAre(testing::ContainsRegex("^[567]: arXiv:2304.02643 ")))
        << missed;
  }
}

TEST(UnreadPapers, are_those_of_html_elements_and_json_fields_that_nothing_reads) {
  EXPECT_THAT(unread_in("<h3><a href='https://arxiv.org/abs/2106.09685'>A</a></h3><p>가</p>\n"
                        "<nav><h3><a href='https://arxiv.org/abs/2304.02643'>B</a></h3></nav>",
                        DigestFormat::html),
              ElementsAre(StartsWith("2: arXiv:2304.02643 ")));
  EXPECT_THAT(unread_in("{\"entries\": [{\"id\": \"2106.09685\", \"summary\": \"가\"}],\n"
                        " \"days\": [{\"id\": \"2304.02643\", \"summary\": \"나\"}]}",
                        DigestFormat::json),
              ElementsAre(StartsWith("2: arXiv:2304.02643 ")));
}

TEST(UnreadPapers, are_named_once_each_and_counted_beyond_the_first_twenty) {
  std::string many = entry;
  for (int i = 0; i < 30; ++i) {
    const std::string link = "<https://arxiv.org/abs/2304.0" + std::to_string(2000 + i) + ">\n\n";
    many += link + link;
  }
  const Digest digest = parse_digest("## 표\n\n" + many, "day", DigestFormat::markdown);
  ASSERT_EQ(digest.problems.size(), 21U);
  EXPECT_TRUE(digest.has_unread_papers);
  EXPECT_EQ(digest.problems.back().sentence, "10 more papers are named that no entry is about.");
}

}  // namespace
}  // namespace daejo
