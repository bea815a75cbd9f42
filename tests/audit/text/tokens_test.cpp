#include "audit/text/tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

/// The tokens of a text in order, each with its kind: "latin:gpt-4o +hangul:는". "+" marks a token that is
/// attached to the token or link before it, and "(" marks a token in parentheses or square brackets.
std::string tokens_of(std::string_view text) {
  const FoldedText folded = fold(text);
  std::string out;
  for (const Token& token : tokenize(folded)) {
    constexpr std::string_view names[] = {"latin:", "number:", "hangul:"};
    if (!out.empty()) out += ' ';
    if (token.in_parentheses) out += '(';
    if (token.attached) out += '+';
    out += names[static_cast<std::size_t>(token.kind)];
    out += test::utf8(token.of(folded));
  }
  return out;
}

TEST(Tokens, end_where_the_script_changes) {
  struct Case {
    std::string_view text;
    std::string_view tokens;
  };
  const Case cases[] = {
      {"GPT-4o는 좋다", "latin:gpt-4o +hangul:는 hangul:좋다"},
      {"모델(Model)을", "hangul:모델 (latin:model +hangul:을"},
      {"Llama-3.1을", "latin:llama-3.1 +hangul:을"},
      {"chain-of-thought", "latin:chain-of-thought"},
      {"끝-", "hangul:끝"},
      {"1,234.5개", "number:1,234.5 +hangul:개"},
      {"1,23", "number:1 +number:23"},
      {"10,000,000", "number:10,000,000"},
      {"v2.0.", "latin:v2.0"},
      {"2.", "number:2"},
      {"α-β 漢字", "latin:α-β latin:漢字"},
  };
  for (const Case& c : cases) EXPECT_EQ(tokens_of(c.text), c.tokens) << c.text;
}

TEST(Tokens, tell_numbers_with_a_unit_from_names_with_a_digit) {
  EXPECT_EQ(tokens_of("3D 4-bit 2WikiMultiHop 256x256 1.58-bit"),
            "latin:3d latin:4-bit latin:2wikimultihop latin:256x256 latin:1.58-bit");
  EXPECT_EQ(tokens_of("70B 2.3x 10k 5M"),
            "number:70 +latin:b number:2.3 +latin:x number:10 +latin:k number:5 +latin:m");
  EXPECT_EQ(tokens_of("1,024-dimensional"), "number:1,024 +latin:dimensional");
  EXPECT_EQ(tokens_of("8.19GB 13TeV에서 4gb2 3dgs"),
            "number:8.19 +latin:gb number:13 +latin:tev +hangul:에서 latin:4gb2 latin:3dgs");
}

TEST(Tokens, leave_out_links_tags_and_formatting_commands) {
  EXPECT_EQ(tokens_of("코드는 https://example.org/a-b?c=d에 있다"), "hangul:코드는 +hangul:에 hangul:있다");
  EXPECT_EQ(tokens_of("(www.example.org) github.com/a/b 끝"), "hangul:끝");
  EXPECT_EQ(tokens_of("<b>굵게</b> <img src='a b'> x"), "hangul:굵게 latin:x");
  EXPECT_EQ(tokens_of("\\textbf{Bold} \\alpha $\\mathcal{L}$ $\\operatorname{max}$"),
            "latin:bold latin:alpha latin:l latin:max");
}

TEST(Tokens, keep_what_only_looks_like_a_tag) {
  EXPECT_EQ(tokens_of("p < 0.05"), "latin:p number:0.05");
  EXPECT_EQ(tokens_of("a <b and no end"), "latin:a latin:b latin:and latin:no latin:end");
  const std::string far = "<b" + std::string(300, ' ') + "word>";
  EXPECT_EQ(tokens_of(far), "latin:b latin:word");
}

TEST(Tokens, know_whether_they_stand_in_parentheses_of_their_line) {
  EXPECT_EQ(tokens_of("a (b [c] d) e"), "latin:a (latin:b (latin:c (latin:d latin:e");
  EXPECT_EQ(tokens_of("(a\nb"), "(latin:a latin:b");
  EXPECT_EQ(tokens_of(") a (b)"), "latin:a (latin:b");
}

TEST(Tokens, of_hostile_texts_ascend_and_end) {
  for (const std::string& text : test::hostile_texts()) {
    const FoldedText folded = fold(text);
    std::size_t last = 0;
    for (const Token& token : tokenize(folded)) {
      ASSERT_LE(last, token.first);
      ASSERT_LT(token.first, token.last);
      ASSERT_LE(token.last, folded.characters.size());
      last = token.last;
    }
  }
}

}  // namespace
}  // namespace daejo::audit
