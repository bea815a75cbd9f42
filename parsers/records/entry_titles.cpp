#include "parsers/records/entry_titles.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/records/footnotes.h"
#include "parsers/records/form_role.h"
#include "parsers/records/markup_residue.h"
#include "parsers/text/block_text.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// Whether a text can be a title. An entry without a title is better than one with a wrong title.
bool is_credible_title(std::string_view text) {
  const bool is_command = text.starts_with('\\') && text.find('$') == std::string_view::npos;
  const bool has_address = contains_any(text, {"http://", "https://"}) || arxiv_id_in_text(text).has_value();
  const bool is_rest = text.starts_with('/');  // Of a line such as "arXiv 2501.00001 / ICLR 2025".
  return !is_command && !has_address && !is_rest && !is_korean_prose(text) && !has_markup_residue(text);
}

/// The text before a paper's id or link, without the separators between them, such as "A Title" in "A Title
/// (arXiv:2501.00001)".
std::string_view text_before(std::string_view text, const Anchor& own) {
  text = text.substr(0, own.text.begin);
  constexpr std::string_view marks[] = {"|", "(",      "[",      "-",      ":",     "—",
                                        "·", "(arXiv", "[arXiv", "arXiv:", "(논문", "[논문"};
  return without_endings(text, marks);
}

/// A title without the id before it, such as "A Title" for "[논문] 2603.04001 A Title". If the rest is no
/// title, the text is not changed.
std::string without_id_in_front(std::string text) {
  constexpr std::size_t latest = 20;
  if (text.find_first_of("0123456789") > latest) return text;
  const std::vector<PlacedArxivId> ids = all_arxiv_ids(text);
  if (ids.size() != 1 || ids.front().begin > latest) return text;
  const std::size_t end = text.find_first_of(" ]):", ids.front().begin + 4);
  if (end == std::string::npos) return text;
  std::string rest = clean_title(trim(std::string_view(text).substr(end + 1)));
  const bool is_title = looks_like_title(rest) && rest.find(' ') != rest.npos && rest.find('|') == rest.npos;
  return is_title ? rest : text;
}

class TitleReader {
 public:
  explicit TitleReader(const BlockTree& tree) : tree_(tree) {}

  EntryTitles read(const CutRecord& cut) const {
    EntryTitles entry;
    std::string labelled;
    std::string heading;
    for (const Piece& piece : cut.pieces) {
      if (piece.role == Role::translated_title && entry.translated.empty()) {
        entry.translated = trim(piece.text.text);
      }
      if (piece.role != Role::title) continue;
      std::string& title = piece.kind == PieceKind::head ? heading : labelled;
      const std::string text = without_id_in_front(
          piece.kind == PieceKind::head ? head_title(piece, *cut.record) : clean_title(piece.text.text));
      constexpr std::size_t longest_id = 60;
      if (text.size() <= longest_id && arxiv_id_in_text(text)) continue;
      const bool is_better =
          title.empty() || (count_hangul(title) > 0 && count_hangul(text) == 0 && looks_like_title(text));
      const bool is_translation = !is_better && count_hangul(title) == 0 && count_hangul(text) > 0;
      if (is_translation && piece.kind != PieceKind::head && entry.translated.empty())
        entry.translated = text;
      if (is_better && !text.empty()) {
        if (!title.empty() && entry.translated.empty()) entry.translated = title;
        title = text;
      }
    }
    const bool prefers_labelled =
        heading.empty() ||
        (count_hangul(heading) > 0 && looks_like_title(labelled) && count_hangul(labelled) == 0);
    entry.title = prefers_labelled && !labelled.empty() ? labelled : heading;
    const bool is_translation = prefers_labelled && !labelled.empty() && count_hangul(heading) > 0;
    if (is_translation && entry.translated.empty()) entry.translated = heading;
    if (cut.record->own && cut.record->own->note) take_footnote_title(entry, *cut.record->own);
    if (entry.title.empty() && cut.record->own) entry.title = linked_title(*cut.record->own);
    if (entry.title.empty() && cut.record->own) entry.title = title_before(*cut.record->own);
    if (entry.title.empty()) entry.title = title_in_label(cut);
    part_translation(entry);
    if (!is_credible_title(entry.title)) entry.title.clear();
    if (entry.title.empty()) entry.title = title_above(*cut.record);
    if (!is_credible_title(entry.translated)) entry.translated.clear();
    if (entry.title.empty()) std::swap(entry.title, entry.translated);
    return entry;
  }

 private:
  /// Separates a title from its translation in parentheses: "A Title (제목)", "제목 (A Title)".
  static void part_translation(EntryTitles& entry) {
    constexpr std::size_t shortest_title = 12;
    const std::string_view title = entry.title;
    const std::size_t open = title.ends_with(')') ? title.rfind(" (") : std::string_view::npos;
    if (open == std::string_view::npos || !entry.translated.empty()) return;
    const std::string outer(trim(title.substr(0, open)));
    const std::string inner(trim(title.substr(open + 2, title.size() - open - 3)));
    const bool is_inner_korean = count_hangul(inner) > count_latin(inner);
    const std::string& original = is_inner_korean ? outer : inner;
    const std::string& translated = is_inner_korean ? inner : outer;
    const bool are_both = count_hangul(original) == 0 && looks_like_title(original) &&
                          count_hangul(translated) > 0 && original.size() >= shortest_title &&
                          translated.size() >= shortest_title && original.find(' ') != std::string::npos;
    if (!are_both) return;
    entry = {original, translated};
  }

  /// If the entry has no title without Hangul, takes the title from the footnote that names the paper. The
  /// previous title then becomes the translation, if there is none yet.
  void take_footnote_title(EntryTitles& entry, const Anchor& own) const {
    const bool has_title = looks_like_title(entry.title) && count_hangul(entry.title) == 0;
    std::string title = has_title ? std::string() : title_in_footnote(tree_.blocks[*own.note].content);
    if (title.empty()) return;
    if (entry.translated.empty()) entry.translated = std::move(entry.title);
    entry.title = std::move(title);
  }

  std::string linked_title(const Anchor& own) const {
    if (own.note) return {};
    const Block& block = tree_.blocks[own.block];
    if (own.text.end > block.content.text.size() || own.text.size() == 0) return {};
    const std::string_view linked = own.text.of(block.content.text);
    const bool is_id = arxiv_id_in_text(linked).has_value();
    return is_id || is_generic_link_text(linked) ? std::string() : clean_title(linked);
  }

  /// The title of a record that begins with the title as if it were a label: "**A Title** — …". Empty if
  /// there is none.
  static std::string title_in_label(const CutRecord& cut) {
    const auto first =
        std::ranges::find_if(cut.pieces, [](const Piece& piece) { return !piece.text.text.empty(); });
    if (first == cut.pieces.end() || !first->has_own_label || role_of_label(first->label)) return {};
    const bool may_be = first->kind != PieceKind::field && first->kind != PieceKind::cell &&
                        first->label.find(' ') != std::string::npos && count_hangul(first->label) == 0 &&
                        looks_like_title(first->label);
    return may_be ? clean_title(first->label) : std::string();
  }

  /// The title between a heading and the line that begins a record, such as "arXiv:2501.00001". Empty if the
  /// record begins otherwise.
  std::string title_above(const Record& record) const {
    const std::size_t begin = record.blocks.begin;
    if (record.start != RecordStart::linked_line || begin < 2) return {};
    const Block& line = tree_.blocks[begin - 1];
    const std::string_view text = line.content.text;
    const bool is_between = line.kind == BlockKind::line && line.parent == tree_.blocks[begin].parent &&
                            tree_.blocks[begin - 2].kind == BlockKind::heading;
    return is_between && count_hangul(text) == 0 && looks_like_title(text) ? clean_title(text)
                                                                           : std::string();
  }

  std::string title_before(const Anchor& own) const {
    const std::string_view before = text_before(tree_.blocks[own.block].content.text, own);
    const bool may_be = !own.note && before.find(' ') != std::string_view::npos && looks_like_title(before);
    return may_be ? clean_title(before) : std::string();
  }

  /// The title in a head. If the head names the paper, it is the text of the link to the paper, or else the
  /// text before the id or an emphasised part, if these look like a title. Otherwise it is the whole head.
  std::string head_title(const Piece& piece, const Record& record) const {
    if (record.own && record.own->block == piece.block) {
      std::string linked = linked_title(*record.own);
      if (!linked.empty() && !record.own->link.empty()) return linked;
      // As in "LoRA: … | arXiv:2106.09685 | Edward J. Hu".
      const std::string_view before = text_before(piece.text.text, *record.own);
      if (looks_like_title(before)) return clean_title(before);
      // As in "[2607.01001] **A Title** (Kim, Oh) cs.CE".
      for (const Span& part : piece.text.emphasis) {
        const std::string_view words = part.of(piece.text.text);
        if (words.find(' ') != words.npos && looks_like_title(words)) return clean_title(words);
      }
    }
    return clean_title(piece.text.text);
  }

  const BlockTree& tree_;
};

}  // namespace

EntryTitles read_titles(const BlockTree& tree, const CutRecord& cut) {
  return TitleReader(tree).read(cut);
}

}  // namespace daejo::parsers
