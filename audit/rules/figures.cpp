#include "audit/rules/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "audit/rules/figure_characters.h"
#include "audit/rules/figure_words.h"
#include "audit/rules/magnitudes.h"
#include "audit/text/english_word.h"
#include "audit/text/hangul.h"
#include "audit/text/korean_word.h"
#include "audit/text/quantity.h"

namespace daejo::audit {
namespace {

using namespace std::string_view_literals;

/// Words before and after a number that make the number a bound or an estimate.
constexpr std::array approximate_before = {U"약"sv,     U"대략"sv,   U"최대"sv,  U"거의"sv,     U"무려"sv,
                                           U"about"sv,  U"over"sv,   U"than"sv,  U"nearly"sv,   U"almost"sv,
                                           U"around"sv, U"up to"sv,  U"least"sv, U"roughly"sv,  U"some"sv,
                                           U"approx"sv, U"exceed"sv, U"~"sv,     U"approxima"sv};
constexpr std::array approximate_after = {U"이상"sv, U"여"sv, U"넘"sv,  U"가량"sv,
                                          U"정도"sv, U"+"sv,  U"가까"sv};

FigureKind kind_of(Unit unit) {
  if (unit == Unit::percent) return FigureKind::percent;
  return unit == Unit::times ? FigureKind::times : FigureKind::plain;
}

class FigureReader {
 public:
  explicit FigureReader(std::string_view source) : source_(source) {
    out_.text = fold(source);
    out_.tokens = tokenize(out_.text);
    all_ = out_.text.characters;
  }

  FigureText run() {
    for (at_ = 0; at_ < out_.tokens.size(); ++at_) {
      const Token token = unread_part(out_.tokens[at_]);
      if (token.first >= token.last) continue;
      const std::size_t before = out_.figures.size();
      if (token.kind == TokenKind::number) add_number(token);
      if (token.kind == TokenKind::latin) add_latin(token);
      if (token.kind == TokenKind::hangul) add_hangul(token);
      if (token.kind == TokenKind::number && out_.figures.size() == before) last_without_figure_ = at_;
    }
    share_units_in_lists();
    return std::move(out_);
  }

 private:
  /// The part of a token that is left if an earlier figure includes the token's start: the "50x" of
  /// "10x-50x".
  Token unread_part(Token token) const {
    if (token.first >= read_up_to_) return token;
    token.first = static_cast<std::uint32_t>(std::min<std::size_t>(read_up_to_, token.last));
    if (token.first < token.last && character(token.first) == U'-') ++token.first;
    return token;
  }

  char32_t character(std::size_t at) const { return character_at(all_, at); }
  std::size_t skip_spaces(std::size_t at) const { return after_spaces(all_, at); }
  std::u32string_view hangul_at(std::size_t at) const {
    std::size_t end = at;
    while (is_hangul_syllable(character(end))) ++end;
    return std::u32string_view(all_).substr(at, end - at);
  }

  /// Reads a percent or times sign in LaTeX at `at`: \%, $\%$, \times, $\times$. Nothing if there is none.
  std::optional<FigureUnit> read_latex_unit(std::size_t at) const {
    const std::size_t begin = at;
    while (character(at) == U' ' || character(at) == U'$' || character(at) == U'{' || character(at) == U'}')
      ++at;
    if (at == begin && character(at) != U'\\') return {};
    const auto rest = std::u32string_view(all_).substr(at);
    if (rest.starts_with(U"\\%")) return FigureUnit{FigureKind::percent, 1, at + 2 - begin};
    if (rest.starts_with(U"%") && at > begin && character(begin) != U' ') {
      return FigureUnit{FigureKind::percent, 1, at + 1 - begin};
    }
    if (rest.starts_with(U"\\times") && !is_figure_letter(character(at + 6))) {
      return FigureUnit{FigureKind::times, 1, at + 6 - begin};
    }
    return {};
  }

  /// Whether a number is a power such as "10⁵", whose folded form is 105.
  bool is_power(const Token& token) const {
    constexpr std::array raised = {"\u2070"sv, "\u00b9"sv, "\u00b2"sv, "\u00b3"sv, "\u2074"sv, "\u2075"sv,
                                   "\u2076"sv, "\u2077"sv, "\u2078"sv, "\u2079"sv, "\u207b"sv};
    const std::string_view written = out_.text.source_span(token.first, token.last).of(source_);
    return std::ranges::any_of(
        raised, [&](std::string_view digit) { return written.find(digit) != std::string_view::npos; });
  }

  /// Whether a number is not a quantity: it numbers an item of a list, or belongs to an address, a power or
  /// the like.
  bool is_label(const Token& token) const {
    const char32_t before = token.first > 0 ? character(token.first - 1) : U'\n';
    const char32_t after = character(token.last);
    if (before == U'@' || before == U'#' || before == U'^' || before == U'_' || before == U'/' ||
        before == U'\'' || (after == U'^' && !read_power_of_ten(out_.text, token)) || is_power(token)) {
      return true;
    }
    const bool line_start = before == U'\n';
    const bool in_brackets = (before == U'(' || before == U'[') && (after == U')' || after == U']');
    const bool item = after == U')' && !token.in_parentheses;
    const bool numbered = item || (after == U'.' && !is_digit(character(token.last + 1)));
    return (token.last - token.first <= 2) && (in_brackets || item || (line_start && numbered));
  }

  /// Whether a number seems to belong to a name before it: the token before is a Latin word with a capital
  /// and is followed by one space ("Llama 2", "Table 3"). Stop words and names of measures do not count. If
  /// the token before is a number that gave no figure, the result is true as well.
  bool follows_name(const Token& token) const {
    if (at_ == 0) return false;
    const Token& before = out_.tokens[at_ - 1];
    if (token.first != before.last + 1) return false;
    if (before.kind == TokenKind::number) return last_without_figure_ == at_ - 1;
    if (before.kind != TokenKind::latin || character(before.last) != U' ') return false;
    const std::string_view written = out_.text.source_span(before.first, before.last).of(source_);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (std::ranges::none_of(written, is_capital) || is_measure_name(before.of(out_.text))) return false;
    std::string lower;
    for (const char c : written) lower.push_back(is_capital(c) ? static_cast<char>(c + 32) : c);
    return !is_stop_word(lower);
  }

  bool is_name_number(const Token& token, const Quantity& quantity, double written) const {
    if (quantity.unit != Unit::none || !follows_name(token)) return false;
    const bool sized = quantity.value > written && quantity.last == token.last + 1;
    if (sized) return true;
    const auto tail = hangul_at(quantity.last);
    if (quantity.value != written || !is_particle_tail(tail)) return false;
    return written < 10 && std::abs(written * 10 - std::round(written * 10)) < 1e-9;
  }

  static bool is_year(const Quantity& quantity, const Token& token) {
    return token.last - token.first == 4 && quantity.last == token.last && quantity.value >= 1900 &&
           quantity.value < 2100 && quantity.value == std::floor(quantity.value);
  }

  /// The number of digits after the decimal point of a token.
  int decimals(const Token& token) const {
    const auto point = token.of(out_.text).find(U'.');
    return point == std::u32string_view::npos ? 0 : static_cast<int>(token.last - token.first - point - 1);
  }

  double plain_value(const Token& token) const {
    double value = 0;
    double place = 0;
    for (const char32_t c : token.of(out_.text)) {
      if (c == U'.') place = 1;
      if (!is_digit(c)) continue;
      value = value * 10 + static_cast<double>(c - U'0');
      place *= 10;
    }
    return place > 1 ? value / place : value;
  }

  /// Whether the multiplication sign that ends at `sign_end` stands before a digit, and so joins two sizes,
  /// which are not figures: "8×8", "512 x 512".
  bool is_dimension(std::size_t sign_end) const {
    const char32_t sign = character(sign_end - 1);
    return (sign == U'×' || sign == U'x') && is_digit(character(skip_spaces(sign_end)));
  }

  void add_number(const Token& token) {
    const Quantity quantity = read_with_magnitude(out_.text, source_, out_.tokens, token);
    read_up_to_ = quantity.last;
    const double written = plain_value(token);
    if (quantity.unit == Unit::times && is_dimension(quantity.last)) {
      dimension_ = skip_spaces(quantity.last);
      return;
    }
    const bool is_size_of_name =
        is_figure_letter(character(quantity.last)) && follows_name(token);  // A100 80GB
    if (dimension_ == token.first || is_label(token) || is_size_of_name) return;
    Figure figure;
    figure.written = written;
    if (is_name_number(token, quantity, written)) {
      figure.value = quantity.value;
      figure.span = out_.text.source_span(token.first, quantity.last);
      if (quantity.value > written) out_.sizes_in_names.push_back(figure);
      return;
    }
    figure.kind = kind_of(quantity.unit);
    if (figure.kind == FigureKind::times && is_figure_letter(character(quantity.last)))
      figure.kind = FigureKind::plain;
    finish(token, quantity, figure);
  }

  /// Reads the unit of a figure whose digits are `number`, and words such as "about" around it. Adds the
  /// figure, unless it turns out to be a year or an ordinal number.
  void finish(const Token& number, const Quantity& quantity, Figure figure) {
    std::size_t end = quantity.last;
    double factor = figure.written > 0 ? quantity.value / figure.written : 1;
    factor = std::pow(10, std::floor(std::log10(factor) + 1e-9));
    double unit_factor = 1;
    if (figure.kind == FigureKind::plain) {
      if (hangul_at(end).starts_with(U"년") && is_ordinal_tail(hangul_at(end), quantity.value)) return;
      auto unit = read_latex_unit(end);
      if (!unit) unit = read_unit(std::u32string_view(all_).substr(end, 16));
      if (!unit && is_ordinal_tail(hangul_at(skip_one_space(end)), quantity.value)) return;
      if (unit) {
        figure.kind = unit->kind;
        unit_factor = unit->factor;
        end += unit->length;
      } else if (is_year(quantity, number) && !is_counted(end)) {
        return;
      }
      if (is_money(number)) figure.kind = FigureKind::money;
    }
    figure.value = quantity.value * unit_factor;
    figure.step = std::pow(10, -decimals(number)) * factor * unit_factor;
    if (figure.kind == FigureKind::percent && character(end) == U'p' && !is_figure_letter(character(end + 1)))
      ++end;
    if (figure.kind == FigureKind::percent && hangul_at(end).starts_with(U"포인트")) end += 3;
    if (take_korean_fraction(figure, end)) return;
    if (figure.kind == FigureKind::times && is_of_a_body(number.first, end)) figure.kind = FigureKind::plain;
    figure.approximate = is_approximate(number.first, end);
    keep(figure, number.first, end);
  }

  /// Whether a multiple refers to the Sun, the Earth or Jupiter, and so is an amount in a unit: "태양 질량의
  /// 4백만 배" and "4 million times that of the Sun" may mean 4 million solar masses.
  bool is_of_a_body(std::size_t first, std::size_t end) const {
    constexpr std::array korean = {U"태양"sv, U"지구"sv, U"목성"sv};
    constexpr std::array english = {U"the sun"sv, U"solar"sv, U"earth"sv, U"jupiter"sv};
    constexpr std::size_t reach = 12;
    constexpr std::size_t english_reach = 30;
    const std::size_t window = std::min(first, reach);
    const auto before = std::u32string_view(all_).substr(first - window, window);
    const auto after = std::u32string_view(all_).substr(end, english_reach);
    const auto in = [](std::u32string_view text, const auto& words) {
      return std::ranges::any_of(words,
                                 [&](auto word) { return text.find(word) != std::u32string_view::npos; });
    };
    return in(before, korean) || in(after, english);
  }

  std::size_t skip_one_space(std::size_t at) const { return character(at) == U' ' ? at + 1 : at; }

  /// Whether a counting word directly follows a number: 2000개, but not 2017의.
  bool is_counted(std::size_t at) const {
    const auto tail = hangul_at(at);
    return !tail.empty() && !is_particle_tail(tail);
  }

  bool is_money(const Token& number) const {
    return number.first > 0 && character(number.first - 1) == U'$' &&
           std::u32string_view(all_).substr(number.last, 24).find(U'$') == std::u32string_view::npos;
  }

  /// Reads the rest of a fraction such as 3분의 1 (one third), whose denominator is `figure` and ends at
  /// `end`. Adds the fraction as a percentage and returns true, or returns false if there is no fraction.
  bool take_korean_fraction(Figure figure, std::size_t end) {
    if (!hangul_at(end).starts_with(U"분의")) return false;
    const std::size_t first = skip_spaces(end + 2);
    const auto numerator = std::ranges::lower_bound(out_.tokens, first, {}, &Token::first);
    const bool has_numerator =
        numerator != out_.tokens.end() && numerator->first == first && numerator->kind == TokenKind::number;
    if (!has_numerator || figure.value == 0) return false;
    figure.value = 100 * plain_value(*numerator) / figure.value;
    figure.kind = FigureKind::percent;
    figure.spelled = true;
    read_up_to_ = numerator->last;
    keep(figure, out_.tokens[at_].first, numerator->last);
    return true;
  }

  bool is_approximate(std::size_t first, std::size_t end) const {
    const std::size_t window = std::min<std::size_t>(first, 14);
    const auto before = std::u32string_view(all_).substr(first - window, window);
    const auto has = [&](std::u32string_view word) { return before.find(word) != std::u32string_view::npos; };
    if (std::ranges::any_of(approximate_before, has)) return true;
    std::size_t after = end;
    for (std::size_t steps = 0; steps < 6 && is_hangul_syllable(character(after)); ++steps) {
      if (starts_any(after)) return true;
      ++after;
    }
    return starts_any(skip_spaces(after));
  }

  bool starts_any(std::size_t at) const {
    const auto rest = std::u32string_view(all_).substr(std::min(at, all_.size()));
    return std::ranges::any_of(approximate_after, [&](auto word) { return rest.starts_with(word); });
  }

  void keep(Figure figure, std::size_t first, std::size_t end) {
    figure.span = out_.text.source_span(first, end);
    out_.figures.push_back(figure);
    read_up_to_ = std::max(read_up_to_, end);
  }

  /// Adds the figure of a Latin token that starts with a number, such as "32gb", "10-fold" or "12-layer", or
  /// that is a number in words. Adds nothing for a name like "3d" or "2wikimultihop".
  void add_latin(const Token& token) {
    if (!is_digit(character(token.first))) return add_english_number(token);
    Token number = token;
    number.kind = TokenKind::number;
    number.last = token.first;
    while (is_digit(character(number.last))) ++number.last;
    if (character(number.last) == U'.' && is_digit(character(number.last + 1))) {
      ++number.last;
      while (is_digit(character(number.last))) ++number.last;
    }
    const Quantity quantity = read_with_magnitude(out_.text, source_, out_.tokens, number);
    Figure figure;
    figure.written = plain_value(number);
    figure.kind = kind_of(quantity.unit);
    const auto rest = std::u32string_view(all_).substr(quantity.last, token.last - quantity.last);
    const bool size = quantity.unit == Unit::times && is_dimension(quantity.last);
    if (size) return;  // a size such as "16x16"
    const bool joined_word =
        rest.size() > 2 && rest[0] == U'-' && is_figure_letter(rest[1]) && is_figure_letter(rest[2]);
    if (!joined_word && !read_unit(rest) && quantity.unit == Unit::none && quantity.value == figure.written)
      return;
    if (is_label(number) || follows_name(number)) return;
    finish(number, quantity, figure);
    read_up_to_ = std::max<std::size_t>(read_up_to_, token.last);
  }

  static Figure spelled_figure(const SpelledNumber& number) {
    Figure figure;
    figure.value = number.value;
    figure.step = 1;
    figure.kind = number.kind;
    figure.spelled = true;
    return figure;
  }

  void add_english_number(const Token& token) {
    const auto number = read_english_number(token.of(out_.text));
    if (!number) return;
    Figure figure = spelled_figure(*number);
    std::size_t end = token.last;
    const auto unit = read_unit(std::u32string_view(all_).substr(end, 16));
    if (unit && number->kind == FigureKind::plain) {
      figure.kind = unit->kind;
      figure.value *= unit->factor;
      end += unit->length;
    }
    keep(figure, token.first, end);
  }

  void add_hangul(const Token& token) {
    if (token.last - token.first > 4) return;
    const auto number = read_korean_number(token.of(out_.text));
    if (!number) return;
    Figure figure = spelled_figure(*number);
    std::size_t end = token.last;
    if (hangul_at(skip_one_space(end)).starts_with(U"배")) {
      figure.kind = FigureKind::times;
      end = skip_one_space(end) + 1;
    }
    keep(figure, token.first, end);
  }

  /// In "10-20%" and "3, 7 and 13B", gives each earlier number, which has no unit of its own, the unit of the
  /// last one. The magnitude of the last number may also apply to the earlier ones, so their `other_value`
  /// gets the value with that magnitude.
  void share_units_in_lists() {
    for (std::size_t i = out_.figures.size(); i-- > 1;) {
      Figure& from = out_.figures[i - 1];
      const Figure& to = out_.figures[i];
      if (from.kind != FigureKind::plain || from.spelled || from.value != from.written) continue;
      if (!joins_a_list(source_.substr(from.span.end, to.span.begin - from.span.end))) continue;
      from.kind = to.kind;
      const double to_value = to.other_value > 0 ? to.other_value : to.value;
      if (to.written > 0 && from.written < 1000) from.other_value = from.written * to_value / to.written;
    }
  }

  static bool joins_a_list(std::string_view between) {
    constexpr std::array joints = {"-"sv,   "~"sv,     "–"sv,     " - "sv,    " ~ "sv,  " to "sv,
                                   ", "sv,  "/"sv,     " and "sv, ", and "sv, " or "sv, "와 "sv,
                                   "과 "sv, "에서 "sv, "부터 "sv, ","sv,      "--"sv,   "\xE2\x88\x92"sv};
    return std::ranges::find(joints, between) != joints.end();
  }

  std::string_view source_;
  FigureText out_;
  std::u32string_view all_;
  std::size_t at_ = 0;
  std::size_t read_up_to_ = 0;
  /// Where the second number of the last size starts, as in "512 x 512".
  std::size_t dimension_ = std::string::npos;
  /// The last number token that gave no figure, as in "Llama 2".
  std::size_t last_without_figure_ = std::string::npos;
};

}  // namespace

FigureText find_figures(std::string_view source) {
  return FigureReader(source).run();
}

}  // namespace daejo::audit
