#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t longest_label_line = 60;

struct LetterLine {
  Span text;  ///< Without the white space around it.
  std::size_t indent = 0;
  std::size_t width = 0;  ///< With the indentation, in columns.
  char border = 0;        ///< See `border_of`.
};

/// How many columns a text takes in a terminal. Characters from U+1100 on, such as Hangul, count as twice as
/// wide as the others.
std::size_t columns_of_text(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    columns += point.value >= 0x1100 ? 2 : 1;
    at += point.length;
  }
  return columns;
}

/// The character of which a line consists if it is a border: "--------", "========", "*  *  *", or two
/// backslashes. `-` for a line of one box-drawing character ("━━━━━━━━"). 0 for other lines.
char border_of(std::string_view line) {
  constexpr std::size_t shortest = 6;
  constexpr std::ptrdiff_t fewest_spaced = 3;
  constexpr std::string_view marks = "=-*_~#+";
  if (line == "\\\\") return '\\';
  const bool is_spaced = line.find(' ') != line.npos && marks.find(line[0]) != marks.npos &&
                         std::ranges::all_of(line, [&](char byte) { return byte == line[0] || byte == ' '; });
  if (is_spaced && std::ranges::count(line, line[0]) >= fewest_spaced) return line[0];
  if (line.size() < shortest) return 0;
  if (marks.find(line[0]) != std::string_view::npos)
    return line.find_first_not_of(line[0]) == std::string_view::npos ? line[0] : '\0';
  const bool is_box_drawing = line.starts_with("\xE2\x94") || line.starts_with("\xE2\x95");
  for (std::size_t at = 0; is_box_drawing && at < line.size(); at += 3) {
    if (line.substr(at, 3) != line.substr(0, 3)) return 0;
  }
  return is_box_drawing ? '-' : '\0';
}

/// The length of the mark before a line's text, with its space: ">> ", "■ ", "※ ", "!! ". 0 if there is none.
std::size_t length_of_mark(std::string_view line) {
  for (const std::string_view mark :
       {">> ", "> ", "!! ", "▶ ", "▷ ", "■ ", "□ ", "◆ ", "◇ ", "● ", "○ ", "※ ", "☞ "}) {
    if (line.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// The length of the mark of an item, with its space: "- ", "* ", "3) ", "[2] ". 0 if there is none.
std::size_t length_of_item_mark(std::string_view line) {
  if (line.starts_with("- - -") || line.starts_with("* * *")) return 0;  // a border
  for (const std::string_view mark : {"- ", "* ", "+ ", "· ", "• "}) {
    if (line.starts_with(mark)) return mark.size();
  }
  std::size_t end = line.starts_with('[') || line.starts_with('(') ? 1 : 0;
  const std::size_t first = end;
  while (end < line.size() && end < first + 3 && is_ascii_digit(line[end])) ++end;
  if (end == first) return 0;
  const std::string_view rest = line.substr(end);
  return rest.starts_with(". ") || rest.starts_with(") ") || rest.starts_with("] ") ? end + 2 : 0;
}

/// Whether a line has an arXiv id with a Korean particle behind it: "결과(arXiv:2410.12405)를 옆에 두고".
bool mentions_paper(std::string_view line) {
  return std::ranges::any_of(all_arxiv_ids(line), [&](const PlacedArxivId& found) {
    std::size_t end = std::min(line.find_first_of(" )]", found.begin), line.size());
    if (end + 1 < line.size() && line[end] != ' ') ++end;
    return end < line.size() && is_hangul(decode_utf8(line, end).value);
  });
}

/// Whether a text has none of the usual signs of Markdown and HTML, but at least three borders or at least
/// three lines of indented Korean prose.
bool is_letter(std::string_view text) {
  constexpr std::size_t fewest_borders = 3;
  if (text.starts_with('#') || contains_any(text, {"](", "\n# ", "\n## ", "\n### ", "**", "```", "</", "\n| ",
                                                   "!!! ", "??? ", "=== \""}))
    return false;
  constexpr std::size_t fewest_indented = 3;
  constexpr std::size_t prose_syllables = 24;
  std::size_t borders = 0;
  std::size_t indented = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    const std::string_view words = trim(line);
    const bool is_item_of_markdown = line.starts_with("- ") || line.starts_with("* ");
    if (is_item_of_markdown && border_of(words) == 0 && length_of_item_mark(words) > 0) return false;
    if (border_of(words) != 0) ++borders;
    const bool is_indented = line.starts_with("    ") && length_of_item_mark(words) == 0;
    if (is_indented && count_hangul(words) >= prose_syllables) ++indented;
    if (borders >= fewest_borders || indented >= fewest_indented) return true;
    begin = end + 1;
  }
  return false;
}

class LetterBlocks {
 public:
  LetterBlocks(const PlainText& letter, BlockTree& tree) : letter_(letter), text_(letter.text), tree_(tree) {}

  void read() {
    find_lines();
    for (std::size_t i = 0; i < lines_.size();) i = take(i);
  }

 private:
  void find_lines() {
    std::vector<std::size_t> widths;
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      LetterLine line{{begin, end}, 0, 0, 0};
      while (line.text.begin < end && is_ascii_space(text_[line.text.begin])) ++line.text.begin;
      while (line.text.end > line.text.begin && is_ascii_space(text_[line.text.end - 1])) --line.text.end;
      line.indent = line.text.begin - begin;
      line.border = border_of(line.text.of(text_));
      line.width = line.indent + columns_of_text(line.text.of(text_));
      constexpr std::size_t widest_wrapped = 110;
      const bool has_columns = line.text.of(text_).find("  ") != std::string_view::npos;
      if (line.border == 0 && !has_columns && line.width <= widest_wrapped) widths.push_back(line.width);
      lines_.push_back(line);
      begin = end + 1;
    }
    // One or two lines may be too long because they were not wrapped.
    std::ranges::sort(widths, std::greater());
    if (!widths.empty()) width_ = widths[std::min<std::size_t>(2, widths.size() - 1)];
  }

  bool is_text(std::size_t i) const {
    return i < lines_.size() && lines_[i].text.size() > 0 && lines_[i].border == 0;
  }
  std::string_view text_of(std::size_t i) const { return lines_[i].text.of(text_); }

  /// Processes a line, or several that belong together, and returns the index of the next one.
  std::size_t take(std::size_t i) {
    if (lines_[i].border != 0) return take_border(i);
    if (!is_text(i)) return i + 1;
    if (is_label_of_block(i)) return take_labelled_block(i);
    return take_paragraph(i);
  }

  /// The first line between two borders of the same character is a heading, and the other lines are below
  /// it. Four or more lines are a box only if they name a paper and have no Korean sentence. Any other border
  /// is a rule.
  std::size_t take_border(std::size_t i) {
    constexpr std::size_t most_lines = 3;
    constexpr std::size_t most_lines_about_paper = 8;
    std::size_t end = i + 1;
    bool is_about_paper = false;
    bool has_sentence = false;
    for (; is_text(end) && end - i <= most_lines_about_paper; ++end) {
      is_about_paper = is_about_paper || arxiv_id_in_text(text_of(end)).has_value();
      has_sentence = has_sentence || (count_hangul(text_of(end)) > 0 && ends_sentence(text_of(end)));
    }
    const std::size_t count = end - i - 1;
    const bool is_box = lines_[i].border != '\\' && count > 0 &&
                        (count <= most_lines || (is_about_paper && !has_sentence)) && end < lines_.size() &&
                        lines_[end].border == lines_[i].border;
    if (!is_box) {
      tree_.add(BlockKind::rule, source_of(lines_[i].text));
      return i + 1;
    }
    PlainText headline;
    std::size_t below = i + 1;
    for (; below < end && (below == i + 1 || is_wrapped(below)); ++below)
      append_wrapped(headline, lines_[below].text, below > i + 1);
    const Span source = source_of({lines_[i + 1].text.begin, lines_[below - 1].text.end});
    tree_.add(BlockKind::heading, source, std::move(headline)).level = lines_[i].border == '=' ? 1 : 2;
    while (below < end) below = take_paragraph(below);
    return end + 1;
  }

  /// Whether a line is the label of an indented block: it is short, the line below it is indented more
  /// deeply, and it is no sentence, no item and no label with its own text, and names no paper.
  bool is_label_of_block(std::size_t i) const {
    if (!is_text(i + 1) || lines_[i + 1].indent <= lines_[i].indent) return false;
    const std::string_view line = text_of(i).substr(length_of_mark(text_of(i)));
    return line.size() <= longest_label_line && !ends_sentence(line) && length_of_item_mark(line) == 0 &&
           !arxiv_id_in_text(line) && split_label(slice(lines_[i].text), {}).label.empty();
  }

  std::size_t take_labelled_block(std::size_t i) {
    const std::size_t indent = lines_[i].indent;
    Span label = lines_[i].text;
    label.begin += length_of_mark(text_of(i));
    tree_.open(BlockKind::element, source_of(label)).name = "indented";
    tree_.add(BlockKind::details_label, source_of(label), slice(label));
    for (++i; i < lines_.size();) {
      const bool is_blank = lines_[i].text.size() == 0;
      if (!is_blank && (lines_[i].border != 0 || lines_[i].indent <= indent)) break;
      i = is_blank ? i + 1 : take_paragraph(i);
    }
    tree_.close();
    return i;
  }

  /// Takes the lines up to a blank line, a border or a new part, and returns the index of the next line.
  /// Wrapped lines are joined; items and other lines stay apart.
  std::size_t take_paragraph(std::size_t i) {
    PlainText paragraph;
    const std::size_t first = i;
    for (; is_text(i); ++i) {
      if (i > first && (begins_part(i) || begins_item(i))) {
        if (begins_part(i)) break;
        flush(paragraph);
      }
      const Span line{lines_[i].text.begin + length_of_mark(text_of(i)), lines_[i].text.end};
      if (i > first && !paragraph.text.empty() && !joins(i))
        append_changed(paragraph, "\n", place_of(line.begin));
      append_wrapped(paragraph, line, i > first && joins(i));
    }
    flush(paragraph);
    return std::max(i, first + 1);
  }

  void flush(PlainText& paragraph) {
    if (!paragraph.text.empty()) {
      const std::size_t begin = source_offset(paragraph.runs, 0);
      add_lines(tree_, paragraph, {begin, source_offset(paragraph.runs, paragraph.text.size())});
    }
    paragraph = {};
  }

  bool has_label(std::size_t i) const { return !split_label(spaced(lines_[i].text), {}).label.empty(); }

  bool begins_item(std::size_t i) const { return length_of_item_mark(text_of(i)) > 0; }

  /// Whether a line begins a new part: it is the label of an indented block, or is indented by at least two
  /// columns more than the line before it, which is no item and has no label and no mark.
  bool begins_part(std::size_t i) const {
    if (is_label_of_block(i)) return true;
    const bool is_deeper = lines_[i].indent > lines_[i - 1].indent + 1;
    return is_deeper && !has_label(i - 1) && !begins_item(i - 1) && length_of_mark(text_of(i - 1)) == 0;
  }

  /// Whether a line continues the one before it: it is wrapped, or it is indented below a label, an item or a
  /// mark. False if the line has a mark, a label or an arXiv id that is no word of a sentence.
  bool joins(std::size_t i) const {
    if (starts_with_sign(text_of(i))) return false;
    if (has_label(i) || begins_item(i) || length_of_mark(text_of(i)) > 0) return false;
    if (arxiv_id_in_text(text_of(i)) && !mentions_paper(text_of(i))) return false;
    if (lines_[i].indent > lines_[i - 1].indent)
      return has_label(i - 1) || begins_item(i - 1) || length_of_mark(text_of(i - 1)) > 0;
    return is_wrapped(i);
  }

  /// Whether the first word of a line did not fit into the line before it.
  bool is_wrapped(std::size_t i) const {
    const std::string_view line = text_of(i);
    const std::size_t word = columns_of_text(line.substr(0, line.find(' ')));
    return lines_[i - 1].width + 1 + word > width_;
  }

  std::size_t place_of(std::size_t offset) const {
    return source_offset(letter_.runs, std::min(offset, text_.size() - 1));
  }

  Span source_of(Span part) const { return {place_of(part.begin), place_of(part.end)}; }
  PlainText slice(Span part) const { return trimmed_slice(letter_, part); }

  /// A line with one space instead of several, because several only align columns.
  PlainText spaced(Span line) const {
    PlainText out;
    append_spaced(out, line);
    return out;
  }

  void append_spaced(PlainText& out, Span line) const {
    for (std::size_t at = line.begin; at < line.end;) {
      std::size_t end = std::min(text_.find("  ", at), line.end);
      append_text(out, slice({at, end}));
      at = end;
      while (at < line.end && text_[at] == ' ') ++at;
      // No space is added before the colon of "저자   : …".
      if (at < line.end && text_[at] != ':') append_changed(out, " ", place_of(end));
    }
  }

  void append_wrapped(PlainText& out, Span line, bool joins) const {
    const bool is_divided =
        out.text.ends_with('-') && out.text.size() > 1 && is_ascii_letter(out.text[out.text.size() - 2]);
    if (joins && !is_divided && !out.text.empty()) append_changed(out, " ", place_of(line.begin));
    append_spaced(out, line);
  }

  const PlainText& letter_;
  std::string_view text_;
  BlockTree& tree_;
  std::vector<LetterLine> lines_;
  /// The width of the third widest line, of those with at most 110 columns and without double spaces.
  std::size_t width_ = 0;
};

}  // namespace

bool add_letter(BlockTree& tree, std::string_view source) {
  if (!is_letter(source)) return false;
  PlainText letter;
  append_verbatim(letter, source, 0);
  LetterBlocks(letter, tree).read();
  return true;
}

bool add_letter(BlockTree& tree, const PlainText& letter) {
  if (!is_letter(letter.text)) return false;
  LetterBlocks(letter, tree).read();
  return true;
}

}  // namespace daejo::parsers
