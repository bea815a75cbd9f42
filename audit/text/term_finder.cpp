#include "audit/text/term_finder.h"

#include <algorithm>
#include <string>

#include "audit/text/quantity.h"

namespace daejo {
namespace {

/// Longer words are no words; their head is kept so that a hostile line costs little.
constexpr std::size_t longest_word = 64;

bool is_joint(char32_t c) {
  return c == U'-' || c == U'_';
}

}  // namespace

StretchBorders TermFinder::append(std::string_view source, std::size_t begin, std::size_t end,
                                  ParenthesisDepth& depth, TermFinderMemory& memory, TermList& out) {
  fold_into(source.substr(begin, end - begin), memory.text);
  tokenize_into(memory.text, memory.tokens, depth);
  TermFinder finder(begin, memory, out);
  finder.run();
  return finder.borders();
}

TermFinder::TermFinder(std::size_t offset, TermFinderMemory& memory, TermList& out)
    : offset_(offset), words_(memory.words), text_(memory.text), tokens_(memory.tokens), out_(out) {}

void TermFinder::run() {
  for (at_ = 0; at_ < tokens_.size(); ++at_) {
    const Token token = unread_part(tokens_[at_]);
    if (token.first >= token.last) continue;
    if (token.kind == TokenKind::latin) add_latin(token);
    if (token.kind == TokenKind::hangul) add_hangul(token);
    if (token.kind == TokenKind::number) add_number(token);
  }
}

StretchBorders TermFinder::borders() const {
  if (tokens_.empty()) return {false, false, only_spaces(0, text_.characters.size())};
  const Token& first = tokens_.front();
  const Token& last = tokens_.back();
  return {first.kind == TokenKind::hangul && only_spaces(0, first.first),
          last.kind == TokenKind::hangul && only_spaces(last.last, text_.characters.size()), false};
}

std::u32string_view TermFinder::word_of(const Token& token) const {
  return token.of(text_).substr(0, longest_word);
}

/// What a quantity before has left of a token: the "parameter" of "70b-parameter".
Token TermFinder::unread_part(Token token) const {
  if (token.first >= read_up_to_) return token;
  token.first = static_cast<std::uint32_t>(read_up_to_);
  while (token.first < token.last && is_joint(text_.characters[token.first])) ++token.first;
  token.attached = true;
  return token;
}

Span TermFinder::source_span(std::size_t first, std::size_t last) const {
  const Span span = text_.source_span(first, last);
  return {offset_ + span.begin, offset_ + span.end};
}

Term& TermFinder::add(TermKind kind, std::string_view key, Span span) {
  Term& term = out_.terms.emplace_back();
  term.kind = kind;
  term.key_begin = static_cast<std::uint32_t>(out_.keys.size());
  term.key_size = static_cast<std::uint32_t>(key.size());
  term.span = span;
  out_.keys += key;
  return term;
}

void TermFinder::add_latin(const Token& token) {
  const std::u32string_view word = word_of(token);
  const auto next_joint = [&](std::size_t from) {
    return static_cast<std::size_t>(std::find_if(word.begin() + from, word.end(), is_joint) - word.begin());
  };
  if (next_joint(0) == word.size()) return add_word(word, token.first, false);
  std::u32string joined(word);
  std::erase_if(joined, is_joint);
  const LatinWord known = words_.latin(joined);
  Term& whole = add(TermKind::english, known.stem, source_span(token.first, token.last));
  whole.word = known.number;
  whole.whole = true;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t end = next_joint(begin);
    add_word(word.substr(begin, end - begin), token.first + begin, true);
    begin = end + 1;
  }
}

void TermFinder::add_word(std::u32string_view word, std::size_t first, bool part) {
  const bool letter_alone = word.size() == 1 && !(word[0] >= U'0' && word[0] <= U'9') && word[0] < 0x3040;
  if (word.empty() || letter_alone) return;
  const LatinWord known = words_.latin(word);
  if (known.stop) return;
  Term& term = add(TermKind::english, known.stem, source_span(first, first + word.size()));
  term.word = known.number;
  term.part = part;
}

void TermFinder::add_number(const Token& token) {
  const Quantity quantity = read_quantity(text_, token);
  read_up_to_ = quantity.last;
  const bool enumeration = token.in_parentheses && quantity.value < 10 && quantity.unit == Unit::none &&
                           token.last - token.first == 1;
  if (!enumeration) add(TermKind::number, number_key(quantity), source_span(token.first, quantity.last));
}

void TermFinder::add_hangul(const Token& token) {
  const HangulWord known = words_.hangul(word_of(token));
  if (token.attached && known.is_particle_tail) return;
  const bool adjacent = !token.attached && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::hangul &&
                        only_spaces(tokens_[at_ - 1].last, token.first);
  Term& term = add(TermKind::korean, known.stem, source_span(token.first, token.first + known.stem_length));
  term.word = known.number;
  term.adjacent = adjacent;
}

bool TermFinder::only_spaces(std::size_t first, std::size_t last) const {
  const auto* const characters = text_.characters.data();
  return std::all_of(characters + first, characters + last, [](char32_t c) { return c == U' '; });
}

}  // namespace daejo
