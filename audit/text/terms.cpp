#include "audit/text/terms.h"

#include <algorithm>

#include "audit/text/folded_text.h"
#include "audit/text/quantity.h"
#include "audit/text/tokens.h"

namespace daejo::audit {
namespace {

/// Of a longer word, only this many characters are read, so that a malicious text takes little time.
constexpr std::size_t longest_word = 64;

bool is_joint(char32_t c) {
  return c == U'-' || c == U'_';
}

class TermFinder {
 public:
  TermFinder(std::string_view source, WordCache& words)
      : words_(words), text_(fold(source)), tokens_(tokenize(text_)) {
    out_.keys.reserve(source.size());
    out_.terms.reserve(tokens_.size());
    keys_.reserve(tokens_.size());
  }

  TermList run() {
    constexpr std::size_t tokens_ahead = 4;
    for (const Token& token : tokens_) words_.prefetch_slot(keys_.emplace_back(word_of(token)));
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      if (at_ + tokens_ahead < tokens_.size()) words_.prefetch_word(keys_[at_ + tokens_ahead]);
      const Token token = unread_part(tokens_[at_]);
      if (token.first >= token.last) continue;
      if (token.kind == TokenKind::latin) add_latin(token);
      if (token.kind == TokenKind::hangul) add_hangul(token);
      if (token.kind == TokenKind::number) add_number(token);
    }
    return std::move(out_);
  }

 private:
  /// The part of a token that no quantity has used. In "70b-parameter", the quantity is "70b", and the unread
  /// part of the token "b-parameter" is "parameter".
  Token unread_part(Token token) const {
    if (token.first >= read_up_to_) return token;
    token.first = static_cast<std::uint32_t>(read_up_to_);
    while (token.first < token.last && is_joint(text_.characters[token.first])) ++token.first;
    token.attached = true;
    return token;
  }

  std::u32string_view word_of(const Token& token) const { return token.of(text_).substr(0, longest_word); }

  Term& add(TermKind kind, std::string_view key, std::size_t first, std::size_t last) {
    Term& term = out_.terms.emplace_back();
    term.kind = kind;
    term.key_begin = static_cast<std::uint32_t>(out_.keys.size());
    term.key_size = static_cast<std::uint32_t>(key.size());
    term.span = text_.source_span(first, last);
    out_.keys += key;
    return term;
  }

  /// The look-up key of `token`, which is the current token or its unread part.
  WordKey key_of(const Token& token) const {
    return token.first == tokens_[at_].first ? keys_[at_] : WordKey(word_of(token));
  }

  void add_latin(const Token& token) {
    const WordKey key = key_of(token);
    const std::u32string_view word = key.word;
    const auto end_of_part = [&](std::size_t begin) {
      return static_cast<std::size_t>(std::find_if(word.begin() + begin, word.end(), is_joint) -
                                      word.begin());
    };
    if (end_of_part(0) == word.size()) return add_word(key, token.first, false);
    std::u32string joined(word);
    std::erase_if(joined, is_joint);
    const CachedWord known = words_.find(joined);
    Term& whole = add(TermKind::english, known.stem, token.first, token.last);
    whole.word = known.number;
    whole.whole = true;
    for (std::size_t begin = 0; begin < word.size();) {
      const std::size_t end = end_of_part(begin);
      add_word(WordKey(word.substr(begin, end - begin)), token.first + begin, true);
      begin = end + 1;
    }
  }

  void add_word(const WordKey& key, std::size_t first, bool is_part) {
    const std::u32string_view word = key.word;
    const bool is_single_letter =
        word.size() == 1 && !(word[0] >= U'0' && word[0] <= U'9') && word[0] < 0x3040;
    if (word.empty() || is_single_letter) return;
    const CachedWord known = words_.find(key);
    if (known.is_stop_word) return;
    Term& term = add(TermKind::english, known.stem, first, first + word.size());
    term.word = known.number;
    term.part = is_part;
  }

  void add_number(const Token& token) {
    const Quantity quantity = read_quantity(text_, token);
    read_up_to_ = quantity.last;
    const bool is_list_number = token.in_parentheses && quantity.value < 10 && quantity.unit == Unit::none &&
                                token.last - token.first == 1;
    if (!is_list_number) add(TermKind::number, number_key(quantity), token.first, quantity.last);
  }

  void add_hangul(const Token& token) {
    const CachedWord known = words_.find(key_of(token));
    if (token.attached && known.is_particle_tail) return;
    const bool is_adjacent = !token.attached && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::hangul &&
                             only_spaces(tokens_[at_ - 1].last, token.first);
    Term& term = add(TermKind::korean, known.stem, token.first, token.first + known.stem_length);
    term.word = known.number;
    term.adjacent = is_adjacent;
  }

  bool only_spaces(std::size_t first, std::size_t last) const {
    const auto between = std::u32string_view(text_.characters).substr(first, last - first);
    return between.find_first_not_of(U' ') == std::u32string_view::npos;
  }

  WordCache& words_;
  const FoldedText text_;
  const std::vector<Token> tokens_;
  std::vector<WordKey> keys_;  // The look-up key of each token.
  TermList out_;
  std::size_t at_ = 0;
  std::size_t read_up_to_ = 0;  // The end of the last quantity that was read.
};

}  // namespace

TermList find_terms(std::string_view text, WordCache& words) {
  return TermFinder(text, words).run();
}

TermList find_terms(std::string_view text) {
  thread_local WordCache words;
  return find_terms(text, words);
}

}  // namespace daejo::audit
