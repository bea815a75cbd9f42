#include "audit/rules/magnitudes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "audit/rules/figure_characters.h"

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

class MagnitudeReader {
 public:
  MagnitudeReader(const FoldedText& text, std::string_view source, std::span<const Token> tokens)
      : text_(text), all_(text.characters), source_(source), tokens_(tokens) {}

  Quantity read(const Token& number) const {
    if (const auto power = read_power_of_ten(text_, number)) return *power;
    Quantity quantity = read_quantity(text_, number);
    if (quantity.unit != Unit::none) return quantity;
    if (quantity.last == number.last) add_english_magnitude(quantity);
    if (character(quantity.last - 1) == U'천') add_ten_thousands(quantity);
    return quantity;
  }

 private:
  char32_t character(std::size_t at) const { return character_at(all_, at); }

  void add_english_magnitude(Quantity& quantity) const {
    constexpr std::array words = {std::pair{U"thousand"sv, 1e3}, std::pair{U"million"sv, 1e6},
                                  std::pair{U"billion"sv, 1e9}, std::pair{U"trillion"sv, 1e12}};
    constexpr std::array letters = {std::pair{'K', 1e3}, std::pair{'M', 1e6}, std::pair{'B', 1e9}};
    const bool joined = character(quantity.last) == U' ' || character(quantity.last) == U'-';
    if (!joined) return;
    const std::size_t at = quantity.last + 1;
    for (const auto& [word, factor] : words) {
      if (!all_.substr(at).starts_with(word)) continue;
      quantity.value *= factor;
      quantity.last = at + word.size() + (character(at + word.size()) == U's' ? 1 : 0);
      return;
    }
    const char32_t next = character(at + 1);
    const bool is_name = next == U'-' && is_digit(character(at + 2));  // 1,800 K-12 students
    if (at >= all_.size() || is_figure_letter(next) || is_digit(next) || is_name) return;
    for (const auto& [letter, factor] : letters) {
      if (source_[text_.begins[at]] != letter) continue;
      quantity.value *= factor;
      quantity.last = at + 1;
      return;
    }
  }

  /// Completes a number such as 3천6백만, of which only the thousands (3천) were read, by adding the rest
  /// (6백만). The unit 만 also multiplies the thousands, so they get a factor of ten thousand.
  void add_ten_thousands(Quantity& quantity) const {
    const std::size_t next = after_spaces(all_, quantity.last);
    const auto found = std::ranges::lower_bound(tokens_, next, {}, &Token::first);
    if (found == tokens_.end() || found->first != next || found->kind != TokenKind::number) return;
    const Quantity lower = read_quantity(text_, *found);
    constexpr double ten_thousand = 1e4;
    constexpr double hundred_million = 1e8;
    if (lower.value < ten_thousand || lower.value >= hundred_million / 10 || lower.unit != Unit::none) return;
    const double thousands = std::fmod(quantity.value, hundred_million);
    quantity.value += thousands * (ten_thousand - 1) + lower.value;
    quantity.last = lower.last;
  }

  const FoldedText& text_;
  std::u32string_view all_;
  std::string_view source_;
  std::span<const Token> tokens_;
};

}  // namespace

std::optional<Quantity> read_power_of_ten(const FoldedText& text, const Token& number) {
  const std::u32string_view all = text.characters;
  if (number.of(text) != U"10" || character_at(all, number.last) != U'^') return {};
  const bool in_braces = character_at(all, number.last + 1) == U'{';
  const std::size_t first = number.last + (in_braces ? 2 : 1);
  std::size_t end = first;
  int exponent = 0;
  for (; is_digit(character_at(all, end)) && end < first + 2; ++end)
    exponent = 10 * exponent + static_cast<int>(all[end] - U'0');
  const bool is_closed = !in_braces || character_at(all, end) == U'}';
  if (end == first || is_digit(character_at(all, end)) || !is_closed) return {};
  return Quantity{std::pow(10, exponent), Unit::none, end + (in_braces ? 1 : 0)};
}

Quantity read_with_magnitude(const FoldedText& text, std::string_view source, std::span<const Token> tokens,
                             const Token& number) {
  return MagnitudeReader(text, source, tokens).read(number);
}

}  // namespace daejo::audit
