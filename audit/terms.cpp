#include "audit/terms.h"

#include <algorithm>
#include <cctype>

#include "audit/english_word.h"
#include "audit/folded_text.h"
#include "audit/hangul.h"
#include "audit/korean_word.h"
#include "audit/quantity.h"
#include "audit/tokens.h"
#include "base/utf8.h"

namespace daejo {
namespace {

/// Longer words are no words; their head is kept so that a hostile line costs little.
constexpr std::size_t longest_word = 64;

std::string to_utf8(std::u32string_view characters) {
  std::string out;
  for (const char32_t c : characters) append_utf8(out, c);
  return out;
}

class TermFinder {
 public:
  explicit TermFinder(std::string_view source)
      : source_(source), text_(fold(source)), tokens_(tokenize(text_)) {}

  TermList run() {
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      const Token& token = tokens_[at_];
      if (token.first < read_up_to_) continue;
      if (token.kind == TokenKind::latin) add_latin(token);
      if (token.kind == TokenKind::hangul) add_hangul(token);
      if (token.kind == TokenKind::number) add_number(token);
    }
    return std::move(out_);
  }

 private:
  Term& add(TermKind kind, std::string_view key, Span span) {
    Term term;
    term.kind = kind;
    term.key_begin = static_cast<std::uint32_t>(out_.keys.size());
    term.key_size = static_cast<std::uint32_t>(key.size());
    term.span = span;
    out_.keys += key;
    out_.terms.push_back(term);
    return out_.terms.back();
  }

  /// A capital after the first letter, or a capital and a digit: LoRA, GPT-4, but not Transformers.
  bool is_written_as_name(Span span) const {
    const std::string_view written = span.of(source_);
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool capital_inside =
        written.size() > 1 && std::any_of(written.begin() + 1, written.end(), is_capital);
    return capital_inside ||
           (std::ranges::any_of(written, is_capital) && std::ranges::any_of(written, is_digit));
  }

  void add_latin(const Token& token) {
    const std::u32string_view word = token.of(text_).substr(0, longest_word);
    const Span span = text_.source_span(token.first, token.last);
    const bool name = is_written_as_name(span);
    const bool compound = word.find_first_of(U"-_") != std::u32string_view::npos;
    if (compound) {
      std::u32string joined(word);
      std::erase_if(joined, [](char32_t c) { return c == U'-' || c == U'_'; });
      Term& whole = add(TermKind::english, english_stem(to_utf8(joined)), span);
      whole.whole = true;
      whole.name = name;
    }
    for (std::size_t begin = 0; begin < word.size();) {
      const std::size_t end = std::min(word.find_first_of(U"-_", begin), word.size());
      add_word(word.substr(begin, end - begin), token.first + begin, compound, name);
      begin = end + 1;
    }
  }

  void add_word(std::u32string_view word, std::size_t first, bool part, bool name) {
    const std::string key = to_utf8(word);
    const bool letter_alone = word.size() == 1 && !(word[0] >= U'0' && word[0] <= U'9') && word[0] < 0x3040;
    if (word.empty() || letter_alone || is_stop_word(key)) return;
    Term& term = add(TermKind::english, english_stem(key), text_.source_span(first, first + word.size()));
    term.part = part;
    term.name = name;
  }

  void add_number(const Token& token) {
    const Quantity quantity = read_quantity(text_, token);
    read_up_to_ = quantity.last;
    const bool enumeration = token.in_parentheses && quantity.value < 10 && quantity.unit == Unit::none &&
                             token.last - token.first == 1;
    if (!enumeration)
      add(TermKind::number, number_key(quantity), text_.source_span(token.first, quantity.last));
  }

  void add_hangul(const Token& token) {
    const std::u32string_view word = token.of(text_).substr(0, longest_word);
    if (token.attached && is_particle_tail(word)) return;
    const std::size_t length = stem_length(word);
    const bool adjacent = !token.attached && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::hangul &&
                          only_spaces_between(tokens_[at_ - 1], token);
    Term& term = add(TermKind::korean, to_utf8(word.substr(0, length)),
                     text_.source_span(token.first, token.first + length));
    term.adjacent = adjacent;
  }

  bool only_spaces_between(const Token& before, const Token& after) const {
    return std::all_of(text_.characters.begin() + before.last, text_.characters.begin() + after.first,
                       [](char32_t c) { return c == U' '; });
  }

  std::string_view source_;
  FoldedText text_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t read_up_to_ = 0;  ///< Characters before it belong to a quantity already read.
  TermList out_;
};

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

bool has_hangul(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = decode_utf8(text, i);
    if (is_hangul(point.value)) return true;
    i += point.length;
  }
  return false;
}

}  // namespace

TermList find_terms(std::string_view text) {
  return TermFinder(text).run();
}

std::string without_quoted_english(std::string_view text, std::size_t min_words) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    std::size_t depth = 0;
    std::size_t close = open;
    for (; close < text.size(); ++close) {
      if (text[close] == '(') ++depth;
      if (text[close] == ')' && --depth == 0) break;
    }
    const std::string_view inside = text.substr(open, close - open);
    if (has_hangul(inside) || word_count(inside) < min_words) continue;
    out += text.substr(kept, open - kept);
    kept = std::min(close + 1, text.size());
    open = kept == 0 ? 0 : kept - 1;
  }
  return out += text.substr(kept);
}

}  // namespace daejo
