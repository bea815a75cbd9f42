#include "audit/terms.h"

#include <algorithm>
#include <vector>

#include "audit/folded_text.h"
#include "audit/hangul.h"
#include "audit/quantity.h"
#include "audit/tokens.h"
#include "base/utf8.h"

namespace daejo {
namespace {

/// Longer words are no words; their head is kept so that a hostile line costs little.
constexpr std::size_t longest_word = 64;

class TermFinder {
 public:
  TermFinder(std::string_view source, TermMemory& memory)
      : source_(source),
        words_(memory.words),
        text_(memory.text),
        tokens_(memory.tokens),
        hashes_(memory.hashes) {
    fold_into(source, memory.text);
    tokenize_into(memory.text, memory.tokens);
    memory.hashes.clear();
    for (const Token& token : tokens_) {
      const std::uint32_t hash = hash_of_word(word_of(token));
      memory.hashes.push_back(hash);
      words_.ask_for_slot(hash, token.kind == TokenKind::hangul);
    }
    out_.keys.reserve(source.size());
    out_.terms.reserve(tokens_.size() + tokens_.size() / 4);
  }

  TermList run() {
    constexpr std::size_t tokens_ahead = 8;
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      if (at_ + tokens_ahead < tokens_.size()) {
        words_.ask_for_record(hashes_[at_ + tokens_ahead],
                              tokens_[at_ + tokens_ahead].kind == TokenKind::hangul);
      }
      const Token token = unread_part(tokens_[at_]);
      if (token.first >= token.last) continue;
      if (token.kind == TokenKind::latin) add_latin(token);
      if (token.kind == TokenKind::hangul) add_hangul(token);
      if (token.kind == TokenKind::number) add_number(token);
    }
    return std::move(out_);
  }

 private:
  std::u32string_view word_of(const Token& token) const { return token.of(text_).substr(0, longest_word); }

  /// Of a token's word, which may have lost its beginning to a quantity.
  std::uint32_t hash_of(const Token& token) const {
    return token.first == tokens_[at_].first ? hashes_[at_] : hash_of_word(word_of(token));
  }

  /// What a quantity before has left of a token: the "parameter" of "70b-parameter".
  Token unread_part(Token token) const {
    if (token.first >= read_up_to_) return token;
    token.first = static_cast<std::uint32_t>(read_up_to_);
    while (token.first < token.last && is_joint(text_.characters[token.first])) ++token.first;
    token.attached = true;
    return token;
  }

  Term& add(TermKind kind, std::string_view key, Span span) {
    Term& term = out_.terms.emplace_back();
    term.kind = kind;
    term.key_begin = static_cast<std::uint32_t>(out_.keys.size());
    term.key_size = static_cast<std::uint32_t>(key.size());
    term.span = span;
    out_.keys += key;
    return term;
  }

  /// A capital after the first letter, or a capital and a digit: LoRA, GPT-4, but not Transformers.
  bool is_written_as_name(Span span) const {
    const std::string_view written = span.of(source_);
    unsigned capitals = 0;
    unsigned digits = 0;
    for (const char c : written) {
      capitals += c >= 'A' && c <= 'Z' ? 1U : 0U;
      digits += c >= '0' && c <= '9' ? 1U : 0U;
    }
    const bool starts_with_one = written.front() >= 'A' && written.front() <= 'Z';
    return capitals > (starts_with_one ? 1U : 0U) || (capitals > 0 && digits > 0);
  }

  static bool is_joint(char32_t c) { return c == U'-' || c == U'_'; }

  static std::size_t next_joint(std::u32string_view word, std::size_t at) {
    while (at < word.size() && !is_joint(word[at])) ++at;
    return at;
  }

  void add_latin(const Token& token) {
    const std::u32string_view word = word_of(token);
    const Span span = text_.source_span(token.first, token.last);
    const bool name = is_written_as_name(span);
    const bool compound = next_joint(word, 0) < word.size();
    if (compound) {
      std::u32string joined(word);
      std::erase_if(joined, is_joint);
      const LatinWord known = words_.latin(joined, hash_of_word(joined));
      Term& whole = add(TermKind::english, known.stem, span);
      whole.word = known.number;
      whole.whole = true;
      whole.name = name;
    }
    if (!compound) add_word(word, hash_of(token), token.first, false, name);
    for (std::size_t begin = 0; compound && begin < word.size();) {
      const std::size_t end = next_joint(word, begin);
      const std::u32string_view part = word.substr(begin, end - begin);
      add_word(part, hash_of_word(part), token.first + begin, true, name);
      begin = end + 1;
    }
  }

  void add_word(std::u32string_view word, std::uint32_t hash, std::size_t first, bool part, bool name) {
    const bool letter_alone = word.size() == 1 && !(word[0] >= U'0' && word[0] <= U'9') && word[0] < 0x3040;
    if (word.empty() || letter_alone) return;
    const LatinWord known = words_.latin(word, hash);
    if (known.stop) return;
    Term& term = add(TermKind::english, known.stem, text_.source_span(first, first + word.size()));
    term.word = known.number;
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
    const HangulWord known = words_.hangul(word_of(token), hash_of(token));
    if (token.attached && known.is_particle_tail) return;
    const bool adjacent = !token.attached && at_ > 0 && tokens_[at_ - 1].kind == TokenKind::hangul &&
                          only_spaces_between(tokens_[at_ - 1], token);
    Term& term =
        add(TermKind::korean, known.stem, text_.source_span(token.first, token.first + known.stem_length));
    term.word = known.number;
    term.adjacent = adjacent;
  }

  bool only_spaces_between(const Token& before, const Token& after) const {
    return std::all_of(text_.characters.begin() + before.last, text_.characters.begin() + after.first,
                       [](char32_t c) { return c == U' '; });
  }

  std::string_view source_;
  WordMemory& words_;
  const FoldedText& text_;
  const std::vector<Token>& tokens_;
  const std::vector<std::uint32_t>& hashes_;
  std::size_t at_ = 0;
  std::size_t read_up_to_ = 0;  ///< Characters before it belong to a quantity already read.
  TermList out_;
};

/// What stands in a pair of parentheses, or from an opening one that is never closed to the end.
struct Group {
  std::size_t open = 0;
  std::size_t end = 0;  ///< After the closing one.
  std::size_t words = 1;
  bool hangul = false;
};

/// Whether a Hangul syllable begins at a byte.
bool is_hangul_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0xEA && byte <= 0xED && is_hangul(decode_utf8(text, at).value);
}

/// All groups of a text, in the order in which they end.
std::vector<Group> find_groups(std::string_view text) {
  std::vector<Group> closed;
  std::vector<Group> open;
  const auto close = [&](std::size_t end) {
    const Group inner = open.back();
    open.pop_back();
    closed.push_back(inner);
    closed.back().end = end;
    if (open.empty()) return;
    open.back().words += inner.words - 1;
    open.back().hangul |= inner.hangul;
  };
  bool after_space = true;
  for (std::size_t i = text.find('('); i < text.size(); i = open.empty() ? text.find('(', i + 1) : i + 1) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (c == ')' && !open.empty()) close(i + 1);
    if (!open.empty() && after_space && !space) ++open.back().words;
    if (!open.empty() && is_hangul_at(text, i)) open.back().hangul = true;
    if (c == '(') open.push_back({i, 0, 1, false});
    after_space = space;
  }
  while (!open.empty()) close(text.size());
  return closed;
}

/// How many bytes at the start of a line are a list marker and a label in asterisks with its colon; 0 for
/// none.
std::size_t label_length(std::string_view line) {
  constexpr std::size_t longest_label = 60;
  const auto skip = [&](std::size_t at, std::string_view characters) {
    return std::min(line.find_first_not_of(characters, at), line.size());
  };
  const std::size_t open = skip(0, " \t-");
  const std::size_t label = skip(open, "*");
  const std::size_t close = line.find('*', label);
  if (label == open || close == std::string_view::npos || close - label > longest_label) return 0;
  const std::size_t colon = skip(close, "*");
  const bool colon_inside = line[close - 1] == ':';
  if (!colon_inside && (colon == line.size() || line[colon] != ':')) return 0;
  return colon_inside ? colon : colon + 1;
}

}  // namespace

TermList find_terms(std::string_view text) {
  thread_local TermMemory memory;
  return find_terms(text, memory);
}

TermList find_terms(std::string_view text, TermMemory& memory) {
  return TermFinder(text, memory).run();
}

std::string without_section_labels(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    out += text.substr(begin, end - begin).substr(label_length(text.substr(begin, end - begin)));
    begin = end;
  }
  return out;
}

KeptText keep_unquoted(std::string_view text, std::size_t min_words) {
  std::vector<Group> groups = find_groups(text);
  std::ranges::sort(groups, {}, &Group::open);
  KeptText kept;
  std::size_t at = 0;
  const auto keep_up_to = [&](std::size_t end) {
    if (end > at) kept.runs.push_back({kept.text.size(), at});
    kept.text += text.substr(at, end - at);
  };
  for (const Group& group : groups) {
    if (group.open < at || group.hangul || group.words < min_words) continue;
    keep_up_to(group.open);
    at = group.end;
  }
  keep_up_to(text.size());
  return kept;
}

std::string without_quoted_english(std::string_view text, std::size_t min_words) {
  return keep_unquoted(text, min_words).text;
}

}  // namespace daejo
