#include "parsers/records/title_lines.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "parsers/records/summary_lines.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// Whether the colon after which `split` separates a label is part of the linked title. In "[Lab] [Mill: fast
/// speech](…)", "Lab] Mill" is not a label.
bool is_title_with_colon(const PlainText& content, Span own, const LabelledText& split,
                         std::string_view source) {
  const PlainText linked = trimmed_slice(content, own);
  const std::size_t value = content.text.rfind(split.text.text);
  return value != std::string::npos && value > own.begin && looks_like_title(linked.text) &&
         !parse_arxiv_id(linked.text) && !role_of_label(find_label(linked, source).label);
}

/// Returns the offset after the links with texts like "PDF" and "원문" that begin at `at`; `at` if there are
/// none.
std::size_t after_generic_links(const PlainText& content, std::size_t at) {
  for (const TextLink& link : content.links) {
    const bool follows = link.text.begin == at && link.text.end > at && link.text.end <= content.text.size();
    if (!follows || !is_generic_link_text(link.text.of(content.text))) continue;
    at = link.text.end;
    at = std::min(content.text.find_first_not_of(" \t:)]*_-|,.", at), content.text.size());
  }
  return at;
}

/// The offset at which the text behind a title that ends at `end` begins: after signs, and after links such
/// as "[데모](…)".
std::size_t begin_behind_title(const PlainText& content, std::size_t end) {
  const std::string_view text = content.text;
  end = after_generic_links(content, std::min(text.find_first_not_of(" \t:)]*_-|,.", end), text.size()));
  for (const std::string_view mark : {"–", "—", "：", "·"}) {
    if (text.substr(end).starts_with(mark)) end += mark.size();
  }
  return end;
}

/// The title at the end of the first `end` bytes of a text. It is emphasised or follows a dash. Empty if
/// there is none.
Span title_at_end(const PlainText& content, std::size_t end) {
  const std::string_view text = std::string_view(content.text).substr(0, end);
  for (const Span& part : content.emphasis) {
    const bool is_last =
        part.end <= end && count_latin(text.substr(part.end)) + count_hangul(text.substr(part.end)) == 0;
    if (is_last && looks_like_title(part.of(text))) return part;
  }
  for (const std::string_view dash : {" — ", " – ", " - "}) {
    const std::size_t at = text.rfind(dash);
    if (at == std::string_view::npos) continue;
    const Span part{at + dash.size(), end};
    if (looks_like_title(part.of(text))) return part;
  }
  return {end, end};
}

/// The part of a text without the spaces, dashes, opening brackets, quotation marks and other signs at its
/// end, which belong to the title behind it.
Span without_title_marks(std::string_view text, Span part) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark :
         {" ", "—", "–", "-", "→", "👉", "(", "[", "|", "·", "*", "_", "\"", "“"}) {
      if (!text.substr(0, part.end).ends_with(mark)) continue;
      part.end -= mark.size();
      again = true;
    }
  }
  return part;
}

/// Whether a text has more Hangul than ASCII letters.
bool is_korean(std::string_view text) {
  return count_hangul(text) > count_latin(text);
}

}  // namespace

bool is_english_title(std::string_view text) {
  constexpr std::ptrdiff_t fewest_spaces = 2;
  return count_hangul(text) == 0 && looks_like_title(text) && !role_of_label(text) &&
         std::count(text.begin(), text.end(), ' ') >= fewest_spaces;
}

std::optional<std::size_t> find_english_title(const BlockTree& tree, Span blocks) {
  for (std::size_t i = blocks.begin; i < blocks.end; ++i) {
    if (is_english_title(tree.blocks[i].content.text)) return i;
  }
  return std::nullopt;
}

bool is_title_line(const BlockTree& tree, const Record& record, std::size_t line, bool is_first,
                   std::string_view source) {
  if (!record.own || record.own->block != line || record.own->note) return false;
  const Block& block = tree.blocks[line];
  const std::string_view linked = record.own->text.of(block.content.text);
  const bool is_only_id = parse_arxiv_id(block.content.text) || is_generic_link_text(block.content.text);
  const bool starts_here =
      record.start == RecordStart::linked_line && line == record.blocks.begin && !is_only_id;
  const LabelledText split = split_label(block.content, source);
  const bool is_labelled = !split.label.empty() && !starts_here &&
                           !is_title_with_colon(block.content, record.own->text, split, source);
  if (is_labelled) return false;
  return (looks_like_title(linked) && !parse_arxiv_id(linked)) || starts_here ||
         (record.start == RecordStart::group && is_first && block.kind != BlockKind::cell);
}

TitleLine split_title_line(const PlainText& content, const Anchor& own) {
  constexpr std::size_t fewest_syllables_before = 24;
  constexpr std::size_t fewest_syllables_behind = 6;
  const std::string_view text = content.text;
  const Span linked = own.text;
  const bool is_linked = linked.end <= text.size() && linked.size() > 0;
  if (is_linked && count_hangul(text.substr(0, linked.begin)) >= fewest_syllables_before) {
    const Span title = looks_like_title(linked.of(text)) ? linked : title_at_end(content, linked.begin);
    const Span before = without_title_marks(text, {0, std::min(title.begin, linked.begin)});
    return {trimmed_slice(content, before), title, {}};
  }
  const std::size_t end = std::max(linked.end, linked.begin);
  PlainText behind = trimmed_slice(content, {begin_behind_title(content, end), text.size()});
  if (count_hangul(behind.text) < fewest_syllables_behind) return {{}, {0, text.size()}, {}};
  return {{}, {0, end}, std::move(behind)};
}

void take_headlines_above_titles(std::span<CutRecord> records) {
  const auto is_prose = [](const Piece& piece) {
    return is_judged_piece(piece) && count_hangul(piece.text.text) >= prose_syllables;
  };
  for (CutRecord& cut : records) {
    const auto head = std::ranges::find(cut.pieces, PieceKind::head, &Piece::kind);
    if (head == cut.pieces.begin() || head == cut.pieces.end() || !is_english_title(head->text.text))
      continue;
    if (std::any_of(cut.pieces.begin(), head, is_prose) || std::none_of(head, cut.pieces.end(), is_prose))
      continue;
    for (auto piece = cut.pieces.begin(); piece != head; ++piece) {
      if (is_judged_piece(*piece) && piece->label.empty()) piece->role = Role::translated_title;
    }
  }
}

std::string without_categories(std::string_view headline) {
  constexpr std::array<std::string_view, 20> archives = {
      "cs",       "math",     "stat",     "eess",    "econ",    "q-bio",   "q-fin",
      "quant-ph", "astro-ph", "cond-mat", "gr-qc",   "hep-ex",  "hep-lat", "hep-ph",
      "hep-th",   "math-ph",  "nlin",     "nucl-ex", "nucl-th", "physics"};
  std::string words;
  for (std::size_t at = 0; at < headline.size();) {
    const std::size_t end = std::min(headline.find(' ', at), headline.size());
    std::string_view word = headline.substr(at, end - at);
    if (word.size() > 2 && (word.starts_with('[') || word.starts_with('(')))
      word = word.substr(1, word.size() - 2);
    const bool is_category = std::ranges::find(archives, word.substr(0, word.find('.'))) != archives.end();
    if (!is_category) words.append(word).append(" ");
    at = end + 1;
  }
  return words;
}

bool is_title_heading(const BlockTree& tree, const Record& record, std::size_t heading,
                      const PieceList& before) {
  const Block& block = tree.blocks[heading];
  const std::string_view text = block.content.text;
  const bool follows_id =
      record.start == RecordStart::linked_line && !before.has_head() && looks_like_title(text);
  const bool may_be = record.start == RecordStart::group || record.start == RecordStart::rule || follows_id;
  if (!may_be || is_generic_heading(text) || is_heading_label(text)) return false;
  const bool is_in_field = tree.blocks[block.parent].kind == BlockKind::field;
  return before.has_only_values() || follows_id ||
         (is_in_field && !before.has_head() && looks_like_title(text));
}

bool is_headline_above_title(const BlockTree& tree, const Record& record, std::size_t line) {
  std::size_t next = tree.blocks[line].end;
  while (next < record.blocks.end && tree.blocks[next].content.text.empty()) ++next;
  return next < record.blocks.end && is_korean(tree.blocks[line].content.text) &&
         is_english_title(tree.blocks[next].content.text);
}

bool is_translation_below_title(const PieceList& before, std::string_view line) {
  constexpr std::size_t fewest_syllables = 8;
  constexpr std::size_t longest_label =
      15;  // In syllables; "… 평가하기" is a known label only if it is short.
  const bool is_below_title = before.size() > 0 && before.back().kind == PieceKind::head &&
                              count_hangul(before.back().text.text) == 0 &&
                              looks_like_title(before.back().text.text);
  const std::size_t syllables = count_hangul(line);
  const bool is_label = trim(line).ends_with(':') || (syllables <= longest_label && role_of_label(line));
  return is_below_title && syllables >= fewest_syllables && !is_label && !ends_with_stop(line);
}

bool is_title_below_headline(const PieceList& before, std::string_view line) {
  return before.size() > 0 && before.back().kind == PieceKind::head && is_korean(before.back().text.text) &&
         is_english_title(line);
}

}  // namespace daejo::parsers
