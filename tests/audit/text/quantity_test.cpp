#include "audit/text/quantity.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "audit/text/folded_text.h"
#include "audit/text/tokens.h"

namespace daejo::audit {
namespace {

/// Reads the quantity at the first number in a text, and stores the folded text in `folded`.
Quantity first_quantity(std::string_view text, FoldedText& folded) {
  folded = fold(text);
  for (const Token& token : tokenize(folded)) {
    if (token.kind == TokenKind::number) return read_quantity(folded, token);
  }
  ADD_FAILURE() << "no number in " << text;
  return {};
}

struct Case {
  std::string_view text;
  std::string_view key;
  Unit unit;
  std::string_view read;  ///< The part of `text`, from its start, that the quantity takes up.
};

void expect_read(const Case& c) {
  FoldedText folded;
  const Quantity quantity = first_quantity(c.text, folded);
  EXPECT_EQ(number_key(quantity), c.key) << c.text;
  EXPECT_EQ(quantity.unit, c.unit) << c.text;
  const std::size_t end = quantity.last == 0 ? 0 : folded.ends[quantity.last - 1];
  EXPECT_EQ(c.text.substr(0, end), c.read) << c.text;
}

TEST(Quantity, reads_korean_and_english_magnitudes_alike) {
  const Case cases[] = {
      {"15억", "#1.5e+09", Unit::none, "15억"},     {"15 억 개", "#1.5e+09", Unit::none, "15 억"},
      {"1.5B", "#1.5e+09", Unit::none, "1.5B"},     {"1.5 billion", "#1.5e+09", Unit::none, "1.5 billion"},
      {"70B", "#7e+10", Unit::none, "70B"},         {"700억", "#7e+10", Unit::none, "700억"},
      {"1.2만", "#12000", Unit::none, "1.2만"},     {"12,000", "#12000", Unit::none, "12,000"},
      {"12K", "#12000", Unit::none, "12K"},         {"3.2천", "#3200", Unit::none, "3.2천"},
      {"2.5조", "#2.5e+12", Unit::none, "2.5조"},   {"2.5T", "#2.5e+12", Unit::none, "2.5T"},
      {"3백만 개", "#3e+06", Unit::none, "3백만"},  {"3M", "#3e+06", Unit::none, "3M"},
      {"１５억", "#1.5e+09", Unit::none, "１５억"}, {"1.5억", "#1.5e+08", Unit::none, "1.5억"},
  };
  for (const Case& c : cases) expect_read(c);
}

TEST(Quantity, adds_up_several_magnitudes) {
  const Case cases[] = {
      {"1억 5천만 개", "#1.5e+08", Unit::none, "1억 5천만"},
      {"2억 3000만", "#2.3e+08", Unit::none, "2억 3000만"},
      {"1조 2,345억", "#1.2345e+12", Unit::none, "1조 2,345억"},
      {"3만 5천", "#35000", Unit::none, "3만 5천"},
      {"1만2000개", "#12000", Unit::none, "1만2000"},
      {"2천5백", "#2500", Unit::none, "2천5백"},
      {"1억 2만 3천", "#1.00023e+08", Unit::none, "1억 2만 3천"},
  };
  for (const Case& c : cases) expect_read(c);
}

TEST(Quantity, adds_nothing_that_is_a_number_of_its_own) {
  const Case cases[] = {
      {"1만 3만", "#10000", Unit::none, "1만"},         {"1만 2024년", "#10000", Unit::none, "1만"},
      {"1.5억 3천만", "#1.5e+08", Unit::none, "1.5억"}, {"5B 3M", "#5e+09", Unit::none, "5B"},
      {"1만, 2천", "#10000", Unit::none, "1만"},
  };
  for (const Case& c : cases) expect_read(c);
}

TEST(Quantity, knows_percent_and_times) {
  const Case cases[] = {
      {"31.17%", "#31.17", Unit::percent, "31.17%"},
      {"31.17 % ", "#31.17", Unit::percent, "31.17 %"},
      {"31.17퍼센트", "#31.17", Unit::percent, "31.17퍼센트"},
      {"31.17 percent", "#31.17", Unit::percent, "31.17 percent"},
      {"2.3배", "#2.3", Unit::times, "2.3배"},
      {"2.3 배로", "#2.3", Unit::times, "2.3 배"},
      {"2.3×", "#2.3", Unit::times, "2.3×"},
      {"2.3x", "#2.3", Unit::times, "2.3x"},
      {"2.3 times", "#2.3", Unit::times, "2.3 times"},
      {"1천 배", "#1000", Unit::times, "1천 배"},
  };
  for (const Case& c : cases) expect_read(c);
}

TEST(Quantity, is_not_fooled_by_words_that_begin_like_a_magnitude_or_unit) {
  const Case cases[] = {{"3조건", "#3", Unit::none, "3"},       {"3 조건", "#3", Unit::none, "3"},
                        {"4배치", "#4", Unit::none, "4"},       {"4 배열", "#4", Unit::none, "4"},
                        {"2프로젝트", "#2", Unit::none, "2"},   {"5만큼", "#5", Unit::none, "5"},
                        {"95백분위", "#95", Unit::none, "95"},  {"2 만들다", "#2", Unit::none, "2"},
                        {"3 timesteps", "#3", Unit::none, "3"}, {"5 k", "#5", Unit::none, "5"},
                        {"2024년", "#2024", Unit::none, "2024"}};
  for (const Case& c : cases) expect_read(c);
}

TEST(Quantity, of_any_number_of_digits_has_a_key) {
  FoldedText folded;
  EXPECT_FALSE(number_key(first_quantity(std::string(100'000, '9') + "조", folded)).empty());
  EXPECT_FALSE(number_key(first_quantity("0." + std::string(100'000, '0') + "1", folded)).empty());
}

TEST(NumberKey, has_six_significant_digits) {
  EXPECT_EQ(number_key({31.17, Unit::percent, 0}), "#31.17");
  EXPECT_EQ(number_key({1234567, Unit::none, 0}), "#1.23457e+06");
  EXPECT_EQ(number_key({0, Unit::none, 0}), "#0");
}

}  // namespace
}  // namespace daejo::audit
