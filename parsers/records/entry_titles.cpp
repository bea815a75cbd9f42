#include "parsers/records/entry_titles.h"

#include "base/ascii.h"
#include "parsers/records/footnotes.h"
#include "parsers/records/form_role.h"
#include "parsers/records/markup_residue.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

/// Whether a text can be a title. An entry without a title is better than one with a wrong title.
bool is_credible_title(std::string_view text) {
  const bool is_command = text.starts_with('\\') && text.find('$') == std::string_view::npos;
  const bool has_address = contains_any(text, {"http://", "https://"}) || arxiv_id_in_text(text).has_value();
  return !is_command && !has_address && !is_korean_prose(text) && !has_markup_residue(text);
}

/// The text before a paper's id or link, without the separators between them: "A Title (arXiv:2501.00001)".
std::string_view text_before(std::string_view text, const Anchor& own) {
  text = text.substr(0, own.text.begin);
  while (!text.empty() && std::string_view(" |([-:").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  return text;
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
      const std::string text =
          piece.kind == PieceKind::head ? head_title(piece, *cut.record) : clean_title(piece.text.text);
      constexpr std::size_t longest_id = 60;
      if (text.size() <= longest_id && arxiv_id_in_text(text)) continue;
      const bool is_better =
          title.empty() || (count_hangul(title) > 0 && count_hangul(text) == 0 && looks_like_title(text));
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
    if (!is_credible_title(entry.title)) entry.title.clear();
    if (!is_credible_title(entry.translated)) entry.translated.clear();
    if (entry.title.empty()) std::swap(entry.title, entry.translated);
    return entry;
  }

 private:
  /// Takes the title of a Korean heading with a footnote from that footnote.
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

  std::string title_before(const Anchor& own) const {
    const std::string_view before = text_before(tree_.blocks[own.block].content.text, own);
    const bool may_be = !own.note && before.find(' ') != std::string_view::npos && looks_like_title(before);
    return may_be ? clean_title(before) : std::string();
  }

  /// The title in a heading: the text of the link to the paper, or the whole heading if that text is not a
  /// title.
  std::string head_title(const Piece& piece, const Record& record) const {
    if (record.own && record.own->block == piece.block) {
      std::string linked = linked_title(*record.own);
      if (!linked.empty() && !record.own->link.empty()) return linked;
      // "LoRA: … | arXiv:2106.09685 | Edward J. Hu"
      const std::string_view before = text_before(piece.text.text, *record.own);
      if (looks_like_title(before)) return clean_title(before);
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
