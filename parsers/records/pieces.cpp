#include "parsers/records/pieces.h"

#include <algorithm>
#include <array>

#include "parsers/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/records/block_text.h"

namespace daejo {
namespace {

/// What a heading, a field or an element says of all below it.
struct Context {
  int depth = 0;  ///< Headings: their level; deeper for what a heading ends.
  std::size_t end = 0;
  std::string label;
  std::optional<Role> role;
  bool joins = false;  ///< What follows is one piece: a bold line's items.
};

constexpr int details_depth = 8;
constexpr int bold_depth = 9;
constexpr int group_depth = 0;  // ends by its subtree

/// "div.tldr" says "tldr"; a plain tag says nothing.
std::string_view class_of(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool is_label_like(std::string_view text) {
  constexpr std::size_t longest_label = 90;
  text = trim(text);
  if (text.ends_with(':') || text.ends_with("：")) return text.size() <= longest_label;
  return text.size() <= longest_label && !text.ends_with('.') && !text.ends_with("다");
}

class PieceCutter {
 public:
  PieceCutter(const BlockTree& tree, const Record& record, std::string_view source)
      : tree_(tree), record_(record), source_(source) {}

  std::vector<Piece> cut() {
    const bool starts_with_head =
        record_.start == RecordStart::heading || record_.start == RecordStart::bold_line;
    std::size_t i = record_.blocks.begin;
    if (starts_with_head) {
      add_head(i);
      i = tree_.blocks[i].end;
    }
    while (i < record_.blocks.end) i = take(i);
    return std::move(pieces_);
  }

 private:
  /// Takes a block and returns the next one to take.
  std::size_t take(std::size_t i) {
    const Block& block = tree_.blocks[i];
    leave_contexts(i);
    switch (block.kind) {
      case BlockKind::front_matter:
        take_front_matter(i);
        return block.end;
      case BlockKind::heading:
        return take_heading(i);
      case BlockKind::details_label:
        take_details_label(i);
        return block.end;
      case BlockKind::rule:
        drop_contexts(details_depth);
        return block.end;
      case BlockKind::item:
        if (tree_.blocks[block.parent].kind != BlockKind::array && i != record_.blocks.begin &&
            !holds_head(i)) {
          take_item(i);
          return block.end;
        }
        break;
      case BlockKind::row:
        if (take_key_and_value(i)) return block.end;
        break;
      case BlockKind::field:
        return take_field(i);
      case BlockKind::object:
        enter_object(i);
        break;
      case BlockKind::element:
      case BlockKind::cell:
        enter_element(i);
        break;
      case BlockKind::bold_line:
        if (take_bold_line(i)) return block.end;
        break;
      default:
        break;
    }
    if (!block.content.text.empty()) take_text(i);
    return i + 1;
  }

  // Contexts ----------------------------------------------------------------------------------------------

  void leave_contexts(std::size_t i) {
    while (!contexts_.empty() && contexts_.back().end <= i) contexts_.pop_back();
    std::erase_if(contexts_, [i](const Context& context) { return context.end <= i; });
  }

  void drop_contexts(int depth) {
    std::erase_if(contexts_, [depth](const Context& context) { return context.depth >= depth; });
  }

  void enter(int depth, std::size_t end, std::string label, bool joins = false) {
    Context context{depth, end, std::move(label), std::nullopt, joins};
    context.role = role_of_label(context.label);
    const bool holds_papers =
        context.label == "paper" || context.label == "papers" || context.label == "논문";
    if (context.role == Role::leftover || holds_papers) context.role.reset();
    contexts_.push_back(std::move(context));
  }

  std::optional<Role> context_role() const {
    std::optional<Role> role;
    for (const Context& context : contexts_) {
      // The innermost that says anything, but for a summary inside of something else.
      if (context.role && (*context.role != Role::summary || !role)) role = context.role;
    }
    return role;
  }

  std::string context_label() const {
    for (auto context = contexts_.rbegin(); context != contexts_.rend(); ++context) {
      if (!context->label.empty() && context->depth > group_depth) return context->label;
    }
    return {};
  }

  bool context_joins() const { return !contexts_.empty() && contexts_.back().joins; }

  // Blocks ------------------------------------------------------------------------------------------------

  std::size_t take_heading(std::size_t i) {
    const Block& block = tree_.blocks[i];
    drop_contexts(std::max(block.level, 1));
    if (is_head_text(i)) {
      add_head(i);
    } else {
      enter(std::max(block.level, 1), record_.blocks.end, clean_heading(block.content.text));
    }
    return block.end;
  }

  static std::string clean_heading(std::string_view text) {
    std::string cleaned = clean_title(text);
    while (cleaned.ends_with(':')) cleaned.pop_back();
    return cleaned.empty() ? std::string(trim(text)) : cleaned;
  }

  /// A heading inside of a card or an object is the card's title, where nothing stands before it.
  bool is_head_text(std::size_t i) const {
    const bool may_be = record_.start == RecordStart::group || record_.start == RecordStart::rule;
    return may_be && pieces_.empty() && !is_generic_heading(tree_.blocks[i].content.text) &&
           !role_of_label(tree_.blocks[i].content.text);
  }

  void take_details_label(std::size_t i) {
    const Block& block = tree_.blocks[i];
    drop_contexts(details_depth);
    const auto role = role_of_label(block.content.text);
    Piece& piece = add(i, PieceKind::line, block.content);
    piece.role = Role::leftover;
    if (role && *role != Role::leftover) enter(details_depth, record_.blocks.end, block.content.text);
  }

  bool take_bold_line(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const LabelledText split = split_label(block.content, source_);
    if (!split.label.empty() && !split.text.text.empty()) return false;
    if (split.label.empty() && !is_label_like(block.content.text)) return false;
    const bool leads_to_paper = std::ranges::any_of(
        block.content.links, [](const TextLink& link) { return arxiv_id_in_link(link.url).has_value(); });
    const bool starts_group = record_.start == RecordStart::group || record_.start == RecordStart::rule;
    if (starts_group && pieces_.empty() && looks_like_title(block.content.text) &&
        !role_of_label(block.content.text)) {
      add_head(i);
      return true;
    }
    if (leads_to_paper || looks_like_names(block.content.text) || find_date(block.content.text)) return false;
    drop_contexts(bold_depth);
    enter(bold_depth, record_.blocks.end,
          split.label.empty() ? clean_heading(block.content.text) : split.label, true);
    bare_label_ = i;
    last_ = npos;
    return true;
  }

  /// A table inside of a record may list "저자 | …", "요약 | …".
  bool take_key_and_value(std::size_t i) {
    const Block& row = tree_.blocks[i];
    std::vector<std::size_t> cells;
    for (std::size_t k = i + 1; k < row.end; k = tree_.blocks[k].end) cells.push_back(k);
    if (cells.size() != 2 || tree_.blocks[cells[0]].end - cells[0] > 2) return false;
    const std::size_t key = tree_.blocks[cells[0]].content.text.empty() ? cells[0] + 1 : cells[0];
    const std::size_t value = tree_.blocks[cells[1]].content.text.empty() ? cells[1] + 1 : cells[1];
    if (key >= cells[1] || value >= row.end || tree_.blocks[cells[1]].end - cells[1] > 2) return false;
    const std::string label = tree_.blocks[key].content.text;
    if (!role_of_label(label) || !tree_.blocks[key].content.links.empty() || looks_like_title(label))
      return false;
    Piece& piece = add(value, PieceKind::cell, tree_.blocks[value].content);
    piece.label = label;
    piece.has_own_label = true;
    return true;
  }

  void enter_element(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const bool is_named_cell =
        block.kind == BlockKind::cell && !block.name.starts_with("td") && !block.name.starts_with("th");
    const std::string_view label = is_named_cell ? std::string_view(block.name) : class_of(block.name);
    const bool is_card = i == record_.blocks.begin;
    if (label.empty() || is_card || !role_of_label(label)) return;
    enter(is_named_cell ? 1 : group_depth, block.end, std::string(label));
  }

  void take_front_matter(std::size_t i) {
    for (std::size_t k = i + 1; k < tree_.blocks[i].end; ++k) {
      const Block& field = tree_.blocks[k];
      Piece& piece = add(k, PieceKind::field, field.content);
      piece.label = field.name;
      piece.has_own_label = true;
      piece.context = Role::metadata;
    }
  }

  // Data --------------------------------------------------------------------------------------------------

  std::size_t take_field(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const bool is_plain = block.name == "text" || block.name == "content" || block.name == "value" ||
                          block.name == "body" || block.name == "encoded";
    const std::string label = is_plain && !context_label().empty() ? context_label() : block.name;
    if (!block.content.text.empty() && block.end == i + 1) {
      if (std::ranges::find(label_fields_, i) != label_fields_.end()) return block.end;
      const bool is_item = is_plain && !context_label().empty();
      Piece& piece = add(i, is_item ? PieceKind::item : PieceKind::field, block.content);
      piece.label = label;
      piece.has_own_label = !is_item;
      return block.end;
    }
    if (take_scalars(i, label)) return block.end;
    if (parse_arxiv_id(block.name)) return i + 1;
    enter(1, block.end, label);
    return i + 1;
  }

  /// An array of nothing but strings and numbers is one piece, a line each.
  bool take_scalars(std::size_t field, const std::string& label) {
    const Block& block = tree_.blocks[field];
    const std::size_t array = field + 1;
    if (array >= block.end || tree_.blocks[array].kind != BlockKind::array || block.name == "sections")
      return false;
    PlainText text;
    for (std::size_t k = array + 1; k < block.end; ++k) {
      if (tree_.blocks[k].kind != BlockKind::item) return false;
      append_line(text, tree_.blocks[k].content);
    }
    if (text.text.empty()) return true;
    Piece& piece = add(field, PieceKind::field, std::move(text));
    piece.label = label;
    piece.has_own_label = true;
    return true;
  }

  /// `{"label": "…", "text": "…"}`: the label is that of the other fields.
  void enter_object(std::size_t i) {
    if (i == record_.blocks.begin) return;
    constexpr std::array<std::string_view, 4> names = {"label", "heading", "section", "title"};
    constexpr std::array<std::string_view, 3> texts = {"text", "content", "body"};
    std::size_t label = npos;
    bool has_text = false;
    for (std::size_t k = i + 1; k < tree_.blocks[i].end; k = tree_.blocks[k].end) {
      const Block& field = tree_.blocks[k];
      if (std::ranges::find(names, field.name) != names.end() && !field.content.text.empty()) label = k;
      if (std::ranges::find(texts, field.name) != texts.end()) has_text = true;
    }
    if (label == npos || !has_text) return;
    label_fields_.push_back(label);
    enter(1, tree_.blocks[i].end, tree_.blocks[label].content.text);
  }

  // Text --------------------------------------------------------------------------------------------------

  bool holds_head(std::size_t item) const {
    return record_.own && record_.start != RecordStart::heading &&
           is_within(tree_, record_.own->block, item) && pieces_.empty() &&
           record_.start != RecordStart::document && record_.start != RecordStart::label;
  }

  void take_text(std::size_t i) {
    const Block& block = tree_.blocks[i];
    if (is_title_line(i)) {
      take_title_line(i);
      return;
    }
    if (take_callout(i)) return;
    const bool may_be_title =
        record_.start == RecordStart::group && pieces_.empty() && block.kind == BlockKind::line;
    if (may_be_title && followed_in_paragraph(i) && count_hangul(block.content.text) == 0 &&
        looks_like_title(block.content.text) && split_label(block.content, source_).label.empty()) {
      add_head(i);
      return;
    }
    LabelledText split = split_label(block.content, source_);
    const PieceKind kind = block.kind == BlockKind::code   ? PieceKind::code
                           : block.kind == BlockKind::cell ? PieceKind::cell
                           : block.kind == BlockKind::item ? PieceKind::item
                                                           : PieceKind::line;
    if (split.label.empty() && joins_last(i, kind, block.content)) {
      extend(pieces_[last_], block.content, block.source);
      return;
    }
    if (split.label.empty() && kind == PieceKind::cell && !block.name.empty()) split.label = block.name;
    add_labelled(i, kind, std::move(split), block.source);
  }

  bool followed_in_paragraph(std::size_t i) const {
    const std::size_t next = tree_.blocks[i].end;
    return next < record_.blocks.end && tree_.blocks[next].continues;
  }

  /// "[!abstract] 초록": a quote that says what it is.
  bool take_callout(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const std::string_view text = block.content.text;
    const Block& parent = tree_.blocks[block.parent];
    const std::size_t close = text.find(']');
    if (parent.kind != BlockKind::quote || !text.starts_with("[!") || close == std::string_view::npos)
      return false;
    const std::string_view title = trim(text.substr(std::min(close + 1, text.size())));
    const std::string_view type = text.substr(2, close - 2);
    drop_contexts(bold_depth);
    enter(bold_depth, parent.end, std::string(role_of_label(title) ? title : type));
    last_ = npos;
    return true;
  }

  /// The line that leads to the paper with its title.
  bool is_title_line(std::size_t i) const {
    if (!record_.own || record_.own->block != i) return false;
    const Block& block = tree_.blocks[i];
    const std::string_view linked = record_.own->text.of(block.content.text);
    const bool starts_here = record_.start == RecordStart::linked_line && i == record_.blocks.begin;
    const LabelledText split = split_label(block.content, source_);
    if (!split.label.empty() && !starts_here && !is_title_with_colon(block, split)) return false;
    return looks_like_title(linked) || starts_here ||
           (record_.start == RecordStart::group && pieces_.empty() && block.kind != BlockKind::cell);
  }

  /// "[Lab] [Mill: fast speech](…)" has no label "Lab] Mill": the colon is the title's.
  bool is_title_with_colon(const Block& block, const LabelledText& split) const {
    const PlainText linked = trimmed_slice(block.content, record_.own->text);
    const std::size_t value = block.content.text.rfind(split.text.text);
    return value != std::string::npos && value > record_.own->text.begin && looks_like_title(linked.text) &&
           !role_of_label(split_label(linked, source_).label);
  }

  /// What stands behind the title on its line may be the summary.
  void take_title_line(std::size_t i) {
    const Block& block = tree_.blocks[i];
    add_head(i);
    const std::size_t end = std::max(record_.own->text.end, record_.own->text.begin);
    std::size_t rest = end;
    while (rest < block.content.text.size() &&
           std::string_view(" \t:)]*_-|,.").find(block.content.text[rest]) != std::string_view::npos)
      ++rest;
    for (const std::string_view mark : {"–", "—", "：", "·"}) {
      if (std::string_view(block.content.text).substr(rest).starts_with(mark)) rest += mark.size();
    }
    constexpr std::size_t fewest_syllables = 6;
    PlainText behind = trimmed_slice(block.content, {rest, block.content.text.size()});
    if (count_hangul(behind.text) < fewest_syllables) return;
    pieces_.back().text = trimmed_slice(block.content, {0, end});
    const std::size_t begin = source_offset(behind.runs, 0);
    Piece& piece = add(i, PieceKind::line, std::move(behind));
    piece.source = {begin, std::max(begin, block.source.end)};
    piece.is_prefixed = true;
    note_last(pieces_.size() - 1);
  }

  bool joins_last(std::size_t i, PieceKind kind, const PlainText& content) const {
    if (last_ == npos || kind == PieceKind::cell) return false;
    const Piece& last = pieces_[last_];
    const Block& block = tree_.blocks[i];
    if (block.continues && last_is_names_) return last.text.text.ends_with(',');
    const bool is_text = !is_address(content) && !content.text.starts_with("[^");
    if (block.continues && is_text && !looks_like_names(content.text)) {
      return last.kind == PieceKind::line && !last_is_metadata_;
    }
    if (block.continues && looks_like_names(content.text)) return false;
    return is_bare_label(last) ||
           (context_joins() && last.label == context_label() && bare_label_ < last.block);
  }

  /// A label alone takes what follows it.
  static bool is_bare_label(const Piece& piece) { return piece.has_own_label && piece.text.text.empty(); }

  static bool is_metadata(const Piece& piece) {
    if (piece.text.links.size() == 1 && is_generic_link_text(piece.text.text)) return true;
    if (!piece.has_own_label) return false;
    const auto role = role_of_label(piece.label);
    return role == Role::metadata || role == Role::authors || role == Role::title ||
           role == Role::translated_title || (role == Role::recommendation && piece.text.text.size() < 40);
  }

  /// Nothing but links and what they are called.
  static bool is_address(const PlainText& content) {
    const std::string_view text = trim(content.text);
    if (text.starts_with("http") && text.find(' ') == std::string_view::npos) return true;
    return !content.links.empty() && is_generic_link_text(text);
  }

  /// Notes what the last piece is once, for many lines may be added to it.
  void note_last(std::size_t at) {
    last_ = at;
    const Piece& last = pieces_[at];
    last_is_names_ = looks_like_names(last.text.text) ||
                     (last.has_own_label && role_of_label(last.label) == Role::authors);
    last_is_metadata_ = last_is_names_ || is_metadata(last) || is_address(last.text);
  }

  void add_labelled(std::size_t i, PieceKind kind, LabelledText split, Span source) {
    Piece& piece = add(i, kind, std::move(split.text));
    piece.source = source;
    piece.has_own_label = !split.label.empty();
    piece.label = split.label.empty() ? context_label() : std::move(split.label);
    note_last(pieces_.size() - 1);
  }

  void take_item(std::size_t i) {
    const Block& item = tree_.blocks[i];
    const bool numbered = tree_.blocks[item.parent].level == 1;
    std::size_t base = npos;
    PlainText merged;
    std::size_t first = i;
    for (std::size_t k = i + 1; k < item.end; ++k) {
      const Block& block = tree_.blocks[k];
      if (block.content.text.empty()) continue;
      const LabelledText split = split_label(block.content, source_);
      const bool is_first = merged.text.empty() && base == npos;
      if (!is_first && !split.label.empty() && is_aside(split)) {
        add_labelled(k, PieceKind::item, split, block.source);
        continue;
      }
      if (is_first) first = k;
      append_with_images(merged, block.content);
      if (base == npos && is_first) base = pieces_.size();
    }
    if (merged.text.empty()) return;
    add_item(i, first, base, numbered, std::move(merged));
  }

  static void append_with_images(PlainText& text, const PlainText& more) {
    if (text.text.empty()) {
      text = more;
    } else {
      append_line(text, more);
    }
  }

  static bool is_aside(const LabelledText& split) {
    const auto role = role_of_label(split.label);
    return role && *role != Role::summary && *role != Role::leftover;
  }

  void add_item(std::size_t i, std::size_t first, std::size_t base, bool numbered, PlainText merged) {
    const Block& item = tree_.blocks[i];
    LabelledText split = split_label(merged, source_);
    const bool joins_bold = context_joins() && last_ != npos && pieces_[last_].label == context_label() &&
                            bare_label_ < pieces_[last_].block;
    const bool joins_number = numbered && last_ != npos && pieces_[last_].has_own_label &&
                              !last_is_metadata_ && pieces_[last_].kind != PieceKind::field;
    const bool joins_bare = last_ != npos && is_bare_label(pieces_[last_]);
    if (split.label.empty() && (joins_bold || joins_number || joins_bare)) {
      extend(pieces_[last_], merged, item.source);
      return;
    }
    Piece piece;
    piece.kind = numbered ? PieceKind::numbered : PieceKind::item;
    piece.block = first;
    piece.source = item.source;
    piece.context = context_role();
    piece.is_quoted = is_quoted(i);
    piece.has_own_label = !split.label.empty();
    piece.label = split.label.empty() ? context_label() : std::move(split.label);
    piece.text = std::move(split.text);
    pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(std::min(base, pieces_.size())),
                   std::move(piece));
    note_last(std::min(base, pieces_.size() - 1));
  }

  static void extend(Piece& piece, const PlainText& more, Span source) {
    append_line(piece.text, more);
    piece.source.end = std::max(piece.source.end, source.end);
  }

  Piece& add(std::size_t i, PieceKind kind, PlainText text) {
    Piece& piece = pieces_.emplace_back();
    const Block& block = tree_.blocks[i];
    piece.kind = kind;
    piece.text = std::move(text);
    piece.source = block.source;
    piece.block = i;
    piece.context = context_role();
    piece.label = context_label();
    piece.is_chips = block.chips;
    piece.is_quoted = is_quoted(i);
    return piece;
  }

  bool is_quoted(std::size_t i) const {
    std::size_t up = tree_.blocks[i].parent;
    while (up != 0 && up >= record_.blocks.begin && tree_.blocks[up].kind != BlockKind::quote) {
      up = tree_.blocks[up].parent;
    }
    return up != 0 && up >= record_.blocks.begin;
  }

  void add_head(std::size_t i) {
    Piece& piece = add(i, PieceKind::head, tree_.blocks[i].content);
    piece.role = Role::title;
    piece.label.clear();
    last_ = npos;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  const BlockTree& tree_;
  const Record& record_;
  std::string_view source_;
  std::vector<Context> contexts_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> label_fields_;
  std::size_t last_ = npos;  ///< The piece that may go on.
  bool last_is_names_ = false;
  bool last_is_metadata_ = false;
  std::size_t bare_label_ = 0;  ///< The last bold line.
};

}  // namespace

std::vector<Piece> cut_into_pieces(const BlockTree& tree, const Record& record, std::string_view source) {
  return PieceCutter(tree, record, source).cut();
}

}  // namespace daejo
