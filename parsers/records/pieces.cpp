#include "parsers/records/pieces.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/records/chips.h"
#include "parsers/records/contexts.h"
#include "parsers/records/data_fields.h"
#include "parsers/records/form_role.h"
#include "parsers/records/layout_tables.h"
#include "parsers/records/piece_list.h"
#include "parsers/records/title_lines.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

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
    return pieces_.take();
  }

 private:
  /// Processes block `i` and returns the index of the next block to process.
  std::size_t take(std::size_t i) {
    const Block& block = tree_.blocks[i];
    contexts_.leave(i);
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
        contexts_.drop(details_depth);
        is_after_rule_ = true;
        return block.end;
      case BlockKind::item:
        if (tree_.blocks[block.parent].kind != BlockKind::array && i != record_.blocks.begin &&
            !holds_head(i)) {
          if (enter_toggle(i)) return i + 2;
          take_item(i);
          return block.end;
        }
        break;
      case BlockKind::row:
        if (block.level == 1 && i != record_.blocks.begin) return block.end;
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

  std::size_t take_heading(std::size_t i) {
    const Block& block = tree_.blocks[i];
    is_after_rule_ = false;
    contexts_.drop(std::max(block.level, 1));
    if (is_title_heading(tree_, record_, i, pieces_)) {
      add_head(i);
    } else {
      const Block& parent = tree_.blocks[block.parent];
      const std::size_t end = parent.kind == BlockKind::field ? parent.end : record_.blocks.end;
      contexts_.enter(std::max(block.level, 1), end, clean_heading(block.content.text));
    }
    return block.end;
  }

  void take_details_label(std::size_t i) {
    const Block& block = tree_.blocks[i];
    contexts_.drop(details_depth);
    const bool is_title = record_.start == RecordStart::group && pieces_.empty() &&
                          looks_like_title(block.content.text) && !role_of_label(block.content.text);
    if (is_title) return add_head(i);
    Piece& piece = add(i, PieceKind::line, block.content);
    piece.role = Role::leftover;
    const Block& parent = tree_.blocks[block.parent];
    const bool ends_with_parent = parent.name == "tab" || parent.name == "admonition" ||
                                  parent.name.starts_with("component.") || parent.name.starts_with("details");
    const std::size_t end = ends_with_parent ? parent.end : record_.blocks.end;
    const auto role = role_of_label(block.content.text);
    if (parent.name == "indented") {
      contexts_.enter(details_depth, parent.end, clean_heading(block.content.text), true);
      pieces_.stop();
    } else if ((role && *role != Role::leftover) || parent.name == "tab") {
      contexts_.enter(details_depth, end, block.content.text);
    } else if (parent.name == "admonition" && block.parent != record_.blocks.begin) {
      // A box such as "tip" or "info" is a note, unless its title or its type is a known label. In a context
      // that is a summary, boxes that only emphasise belong to the summary.
      const bool emphasises = is_one_of(block.name, {{"alert", "callout", "important", "success"}});
      if (emphasises && contexts_.role() == Role::summary) return;
      contexts_.enter(details_depth, end, role_of_label(block.name) ? block.name : "comment");
    }
  }

  bool take_bold_line(std::size_t i) {
    const Block& block = tree_.blocks[i];
    if (is_caption(block.content)) return false;
    const LabelledText split = split_label(block.content, source_);
    if (!split.label.empty() && !split.text.text.empty()) return false;
    const bool leads_to_paper = std::ranges::any_of(
        block.content.links, [](const TextLink& link) { return arxiv_id_in_link(link.url).has_value(); });
    constexpr RecordStart starts[] = {RecordStart::group, RecordStart::rule, RecordStart::linked_line,
                                      RecordStart::linked_end};
    const bool may_begin = std::ranges::find(starts, record_.start) != std::end(starts);
    const bool is_first_title =
        pieces_.empty() && !role_of_label(block.content.text) &&
        (looks_like_title(block.content.text) || is_headline_above_title(tree_, record_, i));
    const bool is_title_of_group =
        may_begin && (is_first_title || (!pieces_.has_head() && is_english_title(block.content.text)));
    if (is_title_of_group || is_title_below_headline(pieces_, block.content.text)) {
      contexts_.drop(bold_depth);
      add_head(i);
      return true;
    }
    if (split.label.empty() && !is_label_like(block.content.text)) return false;
    if (is_translation_below_title(pieces_, block.content.text)) return false;
    if (leads_to_paper || looks_like_names(block.content.text) || find_date(block.content.text) ||
        is_line_of_chips(block.content.text))
      return false;
    contexts_.drop(bold_depth);
    contexts_.enter(bold_depth, end_of_label(tree_, record_, i),
                    split.label.empty() ? clean_heading(block.content.text) : split.label, true);
    bare_label_ = i;
    pieces_.stop();
    return true;
  }

  /// Adds the value of a table row that has a known label and a value, such as "저자 | …" or "요약 | …".
  /// Returns false, and adds nothing, for any other row.
  bool take_key_and_value(std::size_t i) {
    const auto cells = two_cells(tree_, i);
    if (!cells) return false;
    const auto [key, value] = *cells;
    const std::string label = tree_.blocks[key].content.text;
    if (!role_of_label(label) || !tree_.blocks[key].content.links.empty() || looks_like_title(label))
      return false;
    add_below_label(value, PieceKind::cell, tree_.blocks[value].content, label);
    return true;
  }

  void enter_element(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const bool is_named_cell =
        block.kind == BlockKind::cell && !block.name.starts_with("td") && !block.name.starts_with("th");
    const std::string_view label =
        is_named_cell || block.name.starts_with("figcaption") || block.name == "footer"
            ? std::string_view(block.name)
            : class_of(block.name);
    const bool is_card = i == record_.blocks.begin;
    if (!is_card && begins_with_ad_mark(tree_, i)) contexts_.enter(group_depth, block.end, "ad");
    if (label.empty() || is_card || !role_of_label(label)) return;
    contexts_.enter(is_named_cell ? 1 : group_depth, block.end, std::string(label));
  }

  void take_front_matter(std::size_t i) {
    for (std::size_t k = i + 1; k < tree_.blocks[i].end; ++k) {
      const Block& field = tree_.blocks[k];
      add_below_label(k, PieceKind::field, field.content, field.name).context = Role::metadata;
    }
  }

  std::size_t take_field(std::size_t i) {
    const Block& block = tree_.blocks[i];
    constexpr std::string_view plain_names[] = {"text",         "content",   "value",
                                                "body",         "encoded",   "content_html",
                                                "content_text", "body_html", "bodyHtml"};
    const bool is_plain = is_one_of(block.name, plain_names);
    const std::string label = is_plain && !contexts_.label().empty() ? contexts_.label() : block.name;
    if (!block.content.text.empty() && block.end == i + 1) {
      if (std::ranges::find(label_fields_, i) != label_fields_.end()) return block.end;
      const bool is_item = is_plain && !contexts_.label().empty();
      Piece& piece = add(i, is_item ? PieceKind::item : PieceKind::field, block.content);
      piece.label = label;
      piece.has_own_label = !is_item;
      return block.end;
    }
    if (take_scalars(i, label)) return block.end;
    if (parse_arxiv_id(block.name) || is_plain) return i + 1;
    contexts_.enter(1, block.end, label);
    return i + 1;
  }

  /// Adds the scalars of the field's array as one piece, each on a line of its own, unless all are empty.
  /// Returns false if the field's value is no such array.
  bool take_scalars(std::size_t field, const std::string& label) {
    auto lines = scalar_lines(tree_, field);
    if (!lines) return false;
    if (lines->text.empty()) return true;
    add_below_label(field, PieceKind::field, *std::move(lines), label);
    return true;
  }

  void enter_object(std::size_t i) {
    if (i == record_.blocks.begin) return;
    const auto label = label_field(tree_, i);
    if (!label) return;
    label_fields_.push_back(*label);
    contexts_.enter(1, tree_.blocks[i].end, tree_.blocks[*label].content.text);
  }

  /// If the first line of an item is a known label, and its text is below, enters a context with the label.
  /// Returns whether it is. Notion exports a toggle as such an item.
  bool enter_toggle(std::size_t item) {
    const std::size_t label = item + 1;
    if (!is_toggle(tree_, item)) return false;
    contexts_.enter(group_depth, tree_.blocks[item].end, clean_heading(tree_.blocks[label].content.text));
    add(label, PieceKind::line, tree_.blocks[label].content).role = Role::leftover;
    pieces_.stop();
    return true;
  }

  bool holds_head(std::size_t item) const {
    return record_.own && record_.start != RecordStart::heading &&
           is_within(tree_, record_.own->block, item) && pieces_.empty() &&
           record_.start != RecordStart::document && record_.start != RecordStart::label;
  }

  void take_text(std::size_t i) {
    const Block& block = tree_.blocks[i];
    if (is_title_line(tree_, record_, i, pieces_.empty(), source_)) {
      take_title_line(i);
      return;
    }
    if (take_callout(i) || take_program(i)) return;
    const bool may_be_title =
        record_.start == RecordStart::group && pieces_.empty() && block.kind == BlockKind::line;
    if (block.kind == BlockKind::line && is_title_below_headline(pieces_, block.content.text))
      return add_head(i);
    if (may_be_title && followed_in_paragraph(i) && count_hangul(block.content.text) == 0 &&
        looks_like_title(block.content.text) && find_label(block.content, source_).label.empty())
      return add_head(i);
    if (role_of_marked_remark(block.content)) {
      add(i, PieceKind::line, block.content);
      pieces_.stop();
      return;
    }
    LabelledText split = split_label(block.content, source_);
    const PieceKind kind = piece_kind_of(block.kind);
    if (split.label.empty() && joins_last(i, kind, block.content)) {
      pieces_.extend_last(block.content, block.source);
      return;
    }
    if (split.label.empty() && kind == PieceKind::cell && !block.name.empty()) split.label = block.name;
    add_labelled(i, kind, std::move(split), block.source);
  }

  bool take_program(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const bool is_left_out = is_program(block.name) || is_diagram(block.content.text);
    if (block.kind != BlockKind::code || !is_left_out) return false;
    add(i, PieceKind::code, block.content).role = Role::leftover;
    pieces_.stop();
    return true;
  }

  bool followed_in_paragraph(std::size_t i) const {
    const std::size_t next = tree_.blocks[i].end;
    return next < record_.blocks.end && tree_.blocks[next].continues;
  }

  /// If block `i` is the first line of a callout, such as "[!abstract] 초록" in a quote, enters a context
  /// with the label of the callout, or takes the title if the record is the callout. Returns whether it is.
  bool take_callout(std::size_t i) {
    const Block& block = tree_.blocks[i];
    const auto callout = find_callout(block.content.text);
    if (!callout || tree_.blocks[block.parent].kind != BlockKind::quote) return false;
    contexts_.drop(bold_depth);
    pieces_.stop();
    const std::string_view title = callout->title.of(block.content.text);
    if (block.parent == record_.blocks.begin && looks_like_title(title) && !is_heading_label(title)) {
      add_head(i, callout->title);
    } else {
      contexts_.enter(bold_depth, tree_.blocks[block.parent].end, callout_label(block.content.text));
    }
    return true;
  }

  void take_title_line(std::size_t i) {
    const Block& block = tree_.blocks[i];
    TitleLine line = split_title_line(block.content, *record_.own);
    if (!line.before.text.empty()) {
      add_labelled(i, PieceKind::line, split_label(line.before, source_), block.source);
      if (line.title.size() > 0) add_head(i, line.title);
      return pieces_.stop();
    }
    add_head(i, line.title);
    if (line.behind.text.empty()) return;
    const std::size_t begin = source_offset(line.behind.runs, 0);
    Piece& piece = add(i, PieceKind::line, std::move(line.behind));
    piece.source = {begin, std::max(begin, block.source.end)};
    piece.is_prefixed = true;
    pieces_.open_last();
  }

  /// Whether the next text continues the open piece, because both are in a context whose texts form one piece
  /// (see `ContextStack::enter`).
  bool joins_bold_line() const {
    const Piece* last = pieces_.last();
    return contexts_.joins() && last != nullptr && last->label == contexts_.label() &&
           bare_label_ < last->block;
  }

  bool joins_last(std::size_t i, PieceKind kind, const PlainText& content) const {
    if (pieces_.last() == nullptr || kind == PieceKind::cell || is_line_of_tags(content.text)) return false;
    if (tree_.blocks[i].continues) {
      if (begins_alike(content.text, tree_.blocks[pieces_.last()->block].content.text)) return false;
      if (const auto goes_on = pieces_.takes_next_line(content)) return *goes_on;
    }
    return pieces_.last_is_bare_label() || joins_bold_line();
  }

  void add_labelled(std::size_t i, PieceKind kind, LabelledText split, Span source) {
    Piece& piece = add(i, kind, std::move(split.text));
    piece.source = source;
    piece.has_own_label = !split.label.empty();
    piece.label = split.label.empty() ? contexts_.label() : std::move(split.label);
    pieces_.open_last();
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
      if (!is_first && !split.label.empty() && is_labelled_aside(split)) {
        add_labelled(k, PieceKind::item, split, block.source);
        continue;
      }
      if (is_first) first = k;
      if (merged.text.empty()) {
        merged = block.content;  // A copy, because `append_line` does not take images.
      } else {
        append_line(merged, block.content);
      }
      if (base == npos && is_first) base = pieces_.size();
    }
    if (merged.text.empty()) return;
    add_item(i, first, base, numbered, merged);
  }

  void add_item(std::size_t i, std::size_t first, std::size_t base, bool numbered, const PlainText& merged) {
    LabelledText split = split_label(merged, source_);
    const Piece* last = pieces_.last();
    const bool joins_number = numbered && last != nullptr && last->has_own_label &&
                              !pieces_.last_is_metadata() && last->kind != PieceKind::field;
    if (split.label.empty() && (joins_bold_line() || joins_number || pieces_.last_is_bare_label())) {
      pieces_.extend_last(merged, tree_.blocks[i].source);
      return;
    }
    Piece piece;
    piece.kind = numbered ? PieceKind::numbered : PieceKind::item;
    piece.block = first;
    piece.source = tree_.blocks[i].source;
    piece.context = contexts_.role();
    piece.is_quoted = is_in_quote(tree_, record_, i);
    piece.has_own_label = !split.label.empty();
    piece.label = split.label.empty() ? contexts_.label() : std::move(split.label);
    piece.text = std::move(split.text);
    pieces_.insert(base, std::move(piece));
  }

  Piece& add(std::size_t i, PieceKind kind, PlainText text) {
    const Block& block = tree_.blocks[i];
    return pieces_.add({.kind = kind,
                        .label = contexts_.label(),
                        .text = std::move(text),
                        .source = block.source,
                        .block = i,
                        .context = contexts_.role(),
                        .is_quoted = is_in_quote(tree_, record_, i),
                        .is_chips = block.chips,
                        .is_after_rule = is_after_rule_,
                        .is_in_aside = is_in_aside(tree_, record_, i)});
  }

  Piece& add_below_label(std::size_t i, PieceKind kind, PlainText text, std::string label) {
    Piece& piece = add(i, kind, std::move(text));
    piece.label = std::move(label);
    piece.has_own_label = true;
    return piece;
  }

  /// Adds a block, or a part of its text, as the head.
  void add_head(std::size_t i, std::optional<Span> part = std::nullopt) {
    const PlainText& content = tree_.blocks[i].content;
    Piece& piece = add(i, PieceKind::head, part ? trimmed_slice(content, *part) : content);
    piece.role = Role::title;
    piece.label.clear();
    pieces_.stop();
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  const BlockTree& tree_;
  const Record& record_;
  std::string_view source_;
  ContextStack contexts_;
  PieceList pieces_;
  std::vector<std::size_t> label_fields_;
  bool is_after_rule_ = false;  ///< Whether there was a horizontal rule after the last heading.
  /// The last bold line that became a label of the texts below it; 0 if none did.
  std::size_t bare_label_ = 0;
};

}  // namespace

std::vector<Piece> cut_into_pieces(const BlockTree& tree, const Record& record, std::string_view source) {
  return PieceCutter(tree, record, source).cut();
}

}  // namespace daejo::parsers
