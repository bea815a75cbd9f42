#include "audit/text/tokens.h"

#include <algorithm>
#include <array>
#include <string>

#include "audit/text/hangul.h"
#include "audit/text/latex_command.h"

namespace daejo::audit {
namespace {

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || is_digit(c);
}

/// Whether a folded character is a letter of a script other than Hangul: Latin, Greek, Cyrillic, kana or a
/// Chinese character.
bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x370 && c <= 0x52F) ||
         (c >= 0x1E00 && c <= 0x1FFF) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0x4E00 && c <= 0x9FFF);
}

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x3000;
}

/// Magnitudes and units that are often written directly after their number.
constexpr std::array<std::u32string_view, 30> joined_units = {
    U"k",  U"m",   U"b",   U"t",   U"x",   U"kb",  U"mb",  U"gb",  U"tb", U"gib",
    U"ms", U"fps", U"hz",  U"khz", U"mhz", U"ghz", U"km",  U"mm",  U"cm", U"nm",
    U"kg", U"pc",  U"kpc", U"mpc", U"kev", U"mev", U"gev", U"tev", U"pp", U"db"};

class Tokenizer {
 public:
  explicit Tokenizer(const FoldedText& text) : text_(text.characters) {
    constexpr std::size_t characters_a_token = 4;
    tokens_.reserve(text_.size() / characters_a_token);
  }

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t offset) const { return offset < text_.size() ? text_[offset] : U'\0'; }
  bool follows(std::u32string_view word) const { return text_.substr(at_, word.size()) == word; }

  void step() {
    const char32_t c = text_[at_];
    if (c == U' ') return skip_space();
    if (is_hangul_syllable(c)) return take(TokenKind::hangul, end_of_hangul());
    if (is_letter(c)) return link_starts_here() ? skip_link() : take(TokenKind::latin, end_of_word());
    if (is_digit(c)) return take_number_or_name();
    if (c == U'\\') return skip_command();
    if (c == U'<' && skip_tag()) return;
    if (c == U'(' || c == U'[') ++open_parentheses_;
    if ((c == U')' || c == U']') && open_parentheses_ > 0) --open_parentheses_;
    if (c == U'\n') open_parentheses_ = 0;
    if (is_space(c) || c == U'(' || c == U'[') touching_ = false;
    ++at_;
  }

  void skip_space() {
    touching_ = false;
    ++at_;
  }

  void take(TokenKind kind, std::size_t end) {
    tokens_.push_back({kind, static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), touching_,
                       open_parentheses_ > 0});
    touching_ = true;
    at_ = end;
  }

  std::size_t end_of_hangul() const {
    std::size_t end = at_;
    while (is_hangul_syllable(peek(end))) ++end;
    return end;
  }

  /// The end of the word that begins at `at_`. A word has letters and digits, single hyphens or underscores
  /// before a letter or digit, and points between digits.
  std::size_t end_of_word() const {
    std::size_t end = at_;
    for (;;) {
      while (end < text_.size() && is_ascii_letter_or_digit(text_[end])) ++end;
      const char32_t c = peek(end);
      const char32_t next = peek(end + 1);
      const bool joint = ((c == U'-' || c == U'_') && (is_letter(next) || is_digit(next))) ||
                         (c == U'.' && is_digit(next) && end > at_ && is_digit(text_[end - 1]));
      if (!is_letter(c) && !is_digit(c) && !joint) return end;
      ++end;
    }
  }

  std::size_t end_of_number() const {
    std::size_t end = at_;
    while (is_digit(peek(end))) ++end;
    while (peek(end) == U',' && is_digit(peek(end + 1)) && is_digit(peek(end + 2)) &&
           is_digit(peek(end + 3)) && !is_digit(peek(end + 4))) {
      end += 4;
    }
    if (peek(end) == U'.' && is_digit(peek(end + 1))) {
      ++end;
      while (is_digit(peek(end))) ++end;
    }
    return end;
  }

  /// The word of letters at `begin`, if no digit follows it; otherwise nothing.
  std::u32string_view letters_at(std::size_t begin) const {
    std::size_t end = begin;
    while (is_letter(peek(end))) ++end;
    return is_digit(peek(end)) ? std::u32string_view() : text_.substr(begin, end - begin);
  }

  /// Takes a token that begins with a digit. It is a word in "3d", "4-bit" and "2wikimultihop". It is only
  /// the number in "70b", "2.3x" and "8gb", where a unit follows, and in "1,024-dimensional", where the
  /// number has a comma.
  void take_number_or_name() {
    const std::size_t end = end_of_number();
    const char32_t next = peek(end);
    const bool unit = std::ranges::find(joined_units, letters_at(end)) != joined_units.end();
    const bool grouped = text_.substr(at_, end - at_).find(U',') != std::u32string_view::npos;
    const bool name = !unit && !grouped && (is_letter(next) || (next == U'-' && is_letter(peek(end + 1))));
    take(name ? TokenKind::latin : TokenKind::number, name ? end_of_word() : end);
  }

  bool link_starts_here() const {
    const char32_t c = text_[at_];
    if (c != U'h' && c != U'w' && c != U'g') return false;
    return follows(U"http://") || follows(U"https://") || follows(U"www.") || follows(U"github.com/");
  }

  void skip_link() {
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != U')' && text_[at_] != U'}' &&
           !is_hangul_syllable(text_[at_])) {
      ++at_;
    }
    touching_ = true;
  }

  void skip_command() {
    std::size_t end = at_ + 1;
    while (peek(end) >= U'a' && peek(end) <= U'z') ++end;
    const bool formatting = is_formatting_command(text_.substr(at_ + 1, end - at_ - 1));
    at_ = formatting ? end : at_ + 1;
  }

  /// Skips the HTML tag that begins at `at_`, if there is one, and returns whether there was. A tag must be
  /// closed within 200 characters. Any other `<` is text ("p < 0.05").
  bool skip_tag() {
    constexpr std::size_t longest_tag = 200;
    const char32_t next = peek(at_ + 1);
    if (next != U'/' && next != U'!' && !(next >= U'a' && next <= U'z')) return false;
    const std::size_t close = text_.substr(0, std::min(text_.size(), at_ + longest_tag)).find(U'>', at_);
    if (close == std::u32string_view::npos) return false;
    at_ = close + 1;
    touching_ = false;
    return true;
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
  std::size_t open_parentheses_ = 0;
  bool touching_ = false;  // `Token::attached` of the next token.
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(const FoldedText& text) {
  return Tokenizer(text).run();
}

}  // namespace daejo::audit
