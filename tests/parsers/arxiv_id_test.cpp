#include "parsers/arxiv_id.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo::parsers {
namespace {

struct Case {
  std::string text;
  std::string id;  ///< The expected id; empty if `text` has none.
};

std::string shown(const std::optional<ArxivId>& id) {
  return id ? to_string(*id) : "";
}

TEST(ArxivId, reads_what_is_an_identifier_and_nothing_else) {
  const std::vector<Case> cases = {
      {"2410.12405", "2410.12405"},
      {"2410.12405v2", "2410.12405v2"},
      {"2410.12405V12", "2410.12405v12"},
      {" arXiv:2410.12405 ", "2410.12405"},
      {"arxiv: 0704.0001", "0704.0001"},
      {"1412.9999", "1412.9999"},
      {"1501.00001", "1501.00001"},
      {"math/0309136", "math/0309136"},
      {"math.GT/0309136v3", "math/0309136v3"},
      {"cond-mat.str-el/0512123", "cond-mat/0512123"},
      {"HEP-TH/9108001", "hep-th/9108001"},
      {"quant-ph/0703001", "quant-ph/0703001"},
      {"", ""},
      {"2410", ""},
      {"2410.1240", ""},     // four digits; five since 2015
      {"2410.124050", ""},   // six digits
      {"1412.12345", ""},    // five digits; four before 2015
      {"1501.0001", ""},     // four digits; five since 2015
      {"2413.12405", ""},    // month 13
      {"2400.12405", ""},    // month 0
      {"0703.0001", ""},     // before the new style, which began in April 2007
      {"9912.12345", ""},    // 1999, when ids had the old style
      {"2410.00000", ""},    // numbers start at 1
      {"2410.12405v0", ""},  // versions start at 1
      {"2410.12405v", ""},
      {"2410.12405v99999", ""},
      {"2410.12405x", ""},
      {"2410.12405 2410.12406", ""},
      {"2410,12405", ""},
      {"math/0313136", ""},  // month 13
      {"math/0704001", ""},  // after the old style, which ended in March 2007
      {"math/9106001", ""},  // before the old style, which began in July 1991
      {"math/0309000", ""},
      {"math/030913", ""},
      {"maths/0309136", ""},  // no such archive
      {"math./0309136", ""},
      {"/0309136", ""},
      {"https://arxiv.org/abs/2410.12405", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(parse_arxiv_id(c.text)), c.id) << c.text;
}

TEST(ArxivId, is_found_in_links_of_every_kind) {
  const std::vector<Case> cases = {
      {"https://arxiv.org/abs/2410.12405", "2410.12405"},
      {"http://www.arxiv.org/abs/2410.12405v1", "2410.12405v1"},
      {"https://export.arxiv.org/abs/2410.12405/", "2410.12405"},
      {"https://arxiv.org/pdf/2410.12405", "2410.12405"},
      {"https://arxiv.org/pdf/2410.12405v2.pdf", "2410.12405v2"},
      {"https://arxiv.org/pdf/2410.12405.pdf#page=3", "2410.12405"},
      {"https://arxiv.org/html/2410.12405v2#S3", "2410.12405v2"},
      {"https://arxiv.org/abs/2410.12405?context=cs", "2410.12405"},
      {"https://ARXIV.org:443/abs/math.GT/0309136", "math/0309136"},
      {"arxiv.org/abs/2410.12405", "2410.12405"},
      {"//arxiv.org/abs/2410.12405", "2410.12405"},
      {"https://ar5iv.labs.arxiv.org/html/2410.12405", "2410.12405"},
      {"https://doi.org/10.48550/arXiv.2410.12405", "2410.12405"},
      {"doi:10.48550/ARXIV.2410.12405", "2410.12405"},
      {"10.48550/arXiv.2410.12405", "2410.12405"},
      {"https://huggingface.co/papers/2410.12405", "2410.12405"},
      {"https://hf.co/papers/2410.12405", "2410.12405"},
      {"https://www.alphaxiv.org/abs/2410.12405v1", "2410.12405v1"},
      {"https://alphaxiv.org/overview/2410.12405", "2410.12405"},
      {"2410.12405v3", "2410.12405v3"},
      {"arXiv:2410.12405", "2410.12405"},
      {"https://arxiv.org/abs/2410.1240", ""},
      {"https://arxiv.org/abs/2410.124055", ""},
      {"https://arxiv.org/list/cs.CL/2410", ""},
      {"https://arxiv.org.example.com/abs/2410.12405", ""},
      {"https://notarxiv.org/abs/2410.12405", ""},
      {"https://github.com/x/2410.12405", ""},
      {"https://huggingface.co/datasets/2410.12405", ""},
      {"https://doi.org/10.1000/2410.12405", ""},
      {"#2410", ""},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(arxiv_id_in_link(c.text)), c.id) << c.text;
}

TEST(ArxivId, is_found_behind_a_link_that_counts_clicks) {
  for (const char* link :
       {"https://click.example.com/v2/MzQ/https%3A%2F%2Farxiv.org%2Fabs%2F2410.12405?seq=5",
        "https://t.example.com/r?u=http%3a%2f%2fwww.arxiv.org%2fpdf%2f2410.12405v2&x=1"}) {
    const auto id = arxiv_id_in_link(link);
    ASSERT_TRUE(id) << link;
    EXPECT_EQ(id->base, "2410.12405");
  }
  EXPECT_FALSE(arxiv_id_in_link("https://click.example.com/https%3A%2F%2Fexample.org%2F2410.12405"));
  EXPECT_FALSE(arxiv_id_in_link("https://click.example.com/https%3A%2F%2F"));
}

TEST(ArxivId, is_found_in_an_attribute) {
  for (const char* text : {"{.card arxiv=\"2410.12405\" tags=a}", "<p arxiv=2410.12405>"}) {
    const auto id = arxiv_id_in_text(text);
    ASSERT_TRUE(id) << text;
    EXPECT_EQ(id->base, "2410.12405");
  }
}

TEST(ArxivId, is_found_in_running_text) {
  const std::vector<Case> cases = {
      {"논문 2410.12405을 보라", "2410.12405"},
      {"(2410.12405v2)", "2410.12405v2"},
      {"See 2410.12405. Then go on", "2410.12405"},
      {"see arXiv: math/0309136 for more", "math/0309136"},
      {"링크(https://arxiv.org/pdf/2410.12405.pdf)를 보라", "2410.12405"},
      {"https://example.com/2410.11111 그리고 arxiv.org/abs/2410.12405", "2410.12405"},
      {"first 2410.12405 then 2410.12406", "2410.12405"},
      {"1.2410.12405", ""},
      {"2410.12405.7", ""},
      {"x2410.12405", ""},
      {"2410.12405x", ""},
      {"_2410.12405", ""},
      {"정확도는 31.17과 32.83이다", ""},
      {"math/0309136 without a label", ""},
      {"보라 hep-th/9901001을", "hep-th/9901001"},
      {"(cond-mat.soft/0410550v2)", "cond-mat/0410550v2"},
      {"xhep-th/99010011", ""},
      {"no-such/9901001", ""},
      {"[arxiv:: 2410.12405]", "2410.12405"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(arxiv_id_in_text(c.text)), c.id) << c.text;
}

TEST(ArxivId, is_not_bare_behind_the_name_of_the_archive) {
  for (const std::string_view text : {"arXiv 2410.12405 / ICLR 2025", "(Arxiv 2410.12405)"}) {
    const auto found = all_arxiv_ids(text);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_FALSE(found[0].is_bare) << text;
  }
  EXPECT_TRUE(all_arxiv_ids("notarxiv 2410.12405")[0].is_bare);
  EXPECT_TRUE(all_arxiv_ids("2410.12405")[0].is_bare);
}

TEST(ArxivId, is_looked_for_in_time_linear_in_the_text) {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "math.GT/arXiv:2410.";
  EXPECT_EQ(arxiv_id_in_text(text), std::nullopt);
}

}  // namespace
}  // namespace daejo::parsers
