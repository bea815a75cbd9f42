#include "audit/text/terms.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "audit/text/byte_class.h"
#include "audit/text/folded_text.h"
#include "audit/text/hangul.h"
#include "base/utf8.h"

namespace daejo {
namespace {

/// Whether a piece with foldable bytes has none but general punctuation, dashes and quotes, which folds to
/// punctuation.
bool has_only_punctuation(std::string_view piece) {
  for (std::size_t at = 0; at < piece.size(); ++at) {
    if (byte_class(static_cast<std::uint8_t>(piece[at])) != foldable) continue;
    if (!piece.substr(at).starts_with("\xE2\x80")) return false;
  }
  return true;
}

/// Whether a piece has a wide or a small form of `<`.
bool has_folded_tag(std::string_view piece) {
  return piece.find("\xEF\xBC\x9C") != std::string_view::npos ||
         piece.find("\xEF\xB9\xA4") != std::string_view::npos;
}

/// Reads a text piece by piece, those between two spaces from memory where it can.
class TextReader {
 public:
  TextReader(std::string_view source, TermMemory& memory) : source_(source), memory_(memory) {
    out_.keys.reserve(source.size());
    constexpr std::size_t bytes_a_term = 6;
    out_.terms.reserve(source.size() / bytes_a_term);
  }

  TermList run() {
    if (!cut()) {
      read_stretch(0, source_.size());
      return std::move(out_);
    }
    const std::span<const TextPiece> pieces = memory_.pieces;
    constexpr std::size_t pieces_ahead = 8;
    for (std::size_t at = 0; at < pieces.size();) {
      if (at + pieces_ahead < pieces.size())
        memory_.spaced_words.ask_for_record(pieces[at + pieces_ahead].word.key.hash);
      if (pieces[at].is_remembered) {
        read_piece(pieces[at].word);
        ++at;
      } else {
        const std::size_t begin = pieces[at].word.begin;
        at = end_of_stretch(at);
        read_stretch(begin, pieces[at - 1].word.end());
      }
    }
    return std::move(out_);
  }

 private:
  /// Cuts the text between spaces. Says no where pieces depend on one another: where an HTML tag may go over
  /// several, or a mark joins the space before it.
  bool cut() {
    memory_.pieces.clear();
    memory_.bounds.find(source_);
    const auto bounds = memory_.bounds.bounds();
    memory_.pieces.reserve(bounds.size() / 2);
    for (std::size_t i = 0; i < bounds.size(); i += 2) {
      const std::size_t begin = bounds[i];
      const std::string_view text = source_.substr(begin, bounds[i + 1] - begin);
      const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
      if (!is_ascii && !begins_anew(source_, begin)) return false;
      static_assert(SpacedWordMemory::longest <= WordBounds::longest);
      const bool is_short = text.size() <= SpacedWordMemory::longest;
      if (is_short && memory_.bounds.is_plain(begin, bounds[i + 1])) {
        add_remembered_piece(begin, text);
      } else if (!add_unusual_piece(begin, text)) {
        return false;
      }
    }
    return true;
  }

  void add_remembered_piece(std::size_t begin, std::string_view text) {
    TextPiece& piece = memory_.pieces.emplace_back();
    piece.word.begin = begin;
    piece.word.key.set(text, source_.size() - begin);
    piece.is_remembered = true;
    memory_.spaced_words.ask_for_slot(piece.word.key.hash);
  }

  /// One with digits or characters that fold, or a long one. Says no where a tag may begin in it.
  bool add_unusual_piece(std::size_t begin, std::string_view text) {
    unsigned classes = 0;
    for (const char byte : text) classes |= byte_class(static_cast<std::uint8_t>(byte));
    if ((classes & foldable) != 0 && has_only_punctuation(text)) classes &= ~unsigned{foldable};
    if ((classes & tag) != 0 || ((classes & foldable) != 0 && has_folded_tag(text))) return false;
    if (text.size() <= SpacedWordMemory::longest && (classes & (counts | foldable)) == 0) {
      add_remembered_piece(begin, text);
    } else {
      TextPiece& piece = memory_.pieces.emplace_back();
      piece.word.key.bytes = text;
      piece.word.begin = begin;
    }
    return true;
  }

  /// Where the stretch that begins at a piece with a figure ends, which has to be read at once: behind a
  /// figure there may stand a magnitude and a unit, "1.2 million times".
  std::size_t end_of_stretch(std::size_t at) const {
    constexpr std::size_t after_a_figure = 2;
    const std::span<const TextPiece> pieces = memory_.pieces;
    std::size_t end = at;
    do {
      if (!pieces[at].is_remembered) end = std::min(at + 1 + after_a_figure, pieces.size());
    } while (++at < end);
    return end;
  }

  void read_stretch(std::size_t begin, std::size_t end) {
    const TermListEnd before(out_);
    pass_spaces(begin);
    join(before, TermFinder::append(source_, begin, end, depth_, memory_.finder, out_));
    read_up_to_ = end;
  }

  void read_piece(const SpacedWord& word) {
    const TermListEnd before(out_);
    const std::size_t end = word.end();
    pass_spaces(word.begin);
    auto reading = memory_.spaced_words.append(word, out_);
    if (!reading) {
      ParenthesisDepth depth = SpacedWordReading::depth_to_read_at();
      const StretchBorders borders =
          TermFinder::append(source_, word.begin, end, depth, memory_.finder, out_);
      reading.emplace(borders, depth);
      memory_.spaced_words.remember(word, *reading, out_, before);
    }
    reading->add_to(depth_);
    join(before, reading->borders);
    read_up_to_ = end;
  }

  /// What stands between two pieces: a line's end closes all parentheses, and only spaces join words.
  void pass_spaces(std::size_t end) {
    for (const char c : source_.substr(read_up_to_, end - read_up_to_)) {
      if (c != ' ') after_korean_ = false;
      if (c == '\n') depth_.now = 0;
    }
  }

  void join(const TermListEnd& before, const StretchBorders& borders) {
    if (borders.begins_with_korean && after_korean_) out_.terms[before.terms].adjacent = true;
    if (!borders.is_blank) after_korean_ = borders.ends_with_korean;
  }

  std::string_view source_;
  TermMemory& memory_;
  ParenthesisDepth depth_;
  bool after_korean_ = false;  ///< Whether the last word was Korean and nothing but spaces came since.
  std::size_t read_up_to_ = 0;
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
  return may_begin_hangul(static_cast<std::uint8_t>(text[at])) && is_hangul(decode_utf8(text, at).value);
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
  return TextReader(text, memory).run();
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
