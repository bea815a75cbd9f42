#include "parsers/records/weigh.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// The amount of prose in a block's own text, without its label and the texts of links. 0 for headings, chips
/// and front matter, and for text whose label or field name says that it is metadata, names, a title or a
/// reference.
std::size_t prose_of_block(const Block& block) {
  if (block.kind == BlockKind::front_matter || block.chips || block.content.text.empty()) return 0;
  if (block.kind == BlockKind::heading || block.kind == BlockKind::details_label) return 0;
  const bool is_metadata_field = block.kind == BlockKind::field && [&] {
    const auto role = role_of_label(block.name);
    return role && *role != Role::summary && *role != Role::original && *role != Role::comment &&
           *role != Role::recommendation;
  }();
  if (is_metadata_field) return 0;
  const FoundLabel found = find_label(block.content, {});
  if (!found.label.empty()) {
    const auto role = role_of_label(found.label);
    const bool is_other =
        role && (*role == Role::metadata || *role == Role::authors || *role == Role::reference ||
                 *role == Role::title || *role == Role::translated_title);
    if (is_other) return 0;
  }
  if (block.content.links.empty()) return prose_in(std::string_view(block.content.text).substr(found.end));
  auto [text, runs, emphasis, links, images] = split_label(block.content, {}).text;
  // The text of a link is not prose. It is the name of another page or the title of a paper.
  for (auto link = links.rbegin(); link != links.rend(); ++link) {
    if (link->text.end > text.size() || link->text.begin > link->text.end) continue;
    text.replace(link->text.begin, link->text.end - link->text.begin, " ");
  }
  return prose_in(text);
}

bool is_labelled_summary(const Block& block) {
  if (block.content.text.empty() || count_hangul(block.content.text) == 0) return false;
  if (block.kind == BlockKind::field) return role_of_label(block.name) == Role::summary;
  if (block.kind != BlockKind::line && block.kind != BlockKind::bold_line) return false;
  const FoundLabel found = find_label(block.content, {});
  return role_of_label(found.label) == Role::summary &&
         count_hangul(std::string_view(block.content.text).substr(found.end)) > 0;
}

}  // namespace

bool has_prose_block(const BlockTree& tree, Span blocks) {
  for (std::size_t i = blocks.begin; i < blocks.end; ++i) {
    const Block& block = tree.blocks[i];
    if (block.kind != BlockKind::heading && count_hangul(block.content.text) >= 2 * least_prose) return true;
  }
  return false;
}

Scale::Scale(const BlockTree& tree, const std::vector<Anchor>& anchors) : tree_(tree), anchors_(anchors) {
  const std::size_t count = tree.blocks.size();
  prose_.assign(count + 1, 0);
  labelled_.assign(count + 1, 0);
  depths_.assign(count, 0);
  first_text_.assign(count + 1, count);
  bool is_no_text = false;
  std::size_t no_text_until = 0;  // The end of front matter, or of a table's head.
  for (std::size_t i = 0; i < count; ++i) {
    const Block& block = tree.blocks[i];
    const bool is_head = block.kind == BlockKind::row && block.level == 1;
    if (block.kind == BlockKind::front_matter || is_head) no_text_until = block.end;
    is_no_text = i < no_text_until;
    prose_[i + 1] = prose_[i] + (is_no_text ? 0 : prose_of_block(block));
    labelled_[i + 1] = labelled_[i] + (is_labelled_summary(block) ? 1 : 0);
    if (i > 0) depths_[i] = depths_[block.parent] + 1;
  }
  for (std::size_t i = count; i-- > 0;) {
    first_text_[i] = tree.blocks[i].content.text.empty() ? first_text_[i + 1] : i;
  }
}

Span Scale::anchors_in(Span blocks) const {
  const auto at = [&](std::size_t block) {
    const auto found = std::ranges::lower_bound(anchors_, block, {}, &Anchor::block);
    return static_cast<std::size_t>(found - anchors_.begin());
  };
  return {at(blocks.begin), at(blocks.end)};
}

std::size_t Scale::head_of(RecordStart start, Span blocks) const {
  if (start == RecordStart::linked_end) {
    for (Span found = anchors_in(blocks); found.end > found.begin; --found.end) {
      if (!anchors_[found.end - 1].is_in_prose) return anchors_[found.end - 1].block;
    }
  }
  const bool is_leaf =
      start != RecordStart::group && start != RecordStart::document && start != RecordStart::rule;
  if (is_leaf && !tree_.blocks[blocks.begin].content.text.empty()) return blocks.begin;
  const std::size_t first = first_text_[blocks.begin];
  return first < blocks.end ? first : blocks.begin;
}

std::optional<Anchor> Scale::anchor_in_head(RecordStart start, Span blocks) const {
  const std::size_t head = head_of(start, blocks);
  for (const Span& where : {Span{blocks.begin, blocks.begin + 1}, Span{head, head + 1}}) {
    if (start == RecordStart::document) break;
    const Span found = anchors_in(where);
    for (std::size_t i = found.begin; i < found.end; ++i) {
      if (!anchors_[i].is_in_prose && anchors_[i].is_certain) return anchors_[i];
    }
    for (std::size_t i = found.begin; i < found.end; ++i) {
      if (!anchors_[i].is_in_prose) return anchors_[i];
    }
  }
  return std::nullopt;
}

/// The first anchor of the only paper that is named outside prose. If there are certain anchors, only these
/// count. Nothing if there are several papers or none.
std::optional<Anchor> Scale::only_anchor(Span found) const {
  for (const bool is_certain : {true, false}) {
    std::optional<Anchor> only;
    bool several = false;
    for (std::size_t i = found.begin; i < found.end && !several; ++i) {
      if (anchors_[i].is_in_prose || anchors_[i].is_certain != is_certain) continue;
      several = only && only->id.base != anchors_[i].id.base;
      if (!only) only = anchors_[i];
    }
    if (several) return std::nullopt;
    if (only) return only;
  }
  return std::nullopt;
}

/// The first labelled anchor, if all labelled anchors name the same paper; nothing otherwise.
std::optional<Anchor> Scale::only_labelled(Span found) const {
  std::optional<Anchor> only;
  for (std::size_t i = found.begin; i < found.end; ++i) {
    if (!anchors_[i].is_labelled) continue;
    if (only && only->id.base != anchors_[i].id.base) return std::nullopt;
    if (!only) only = anchors_[i];
  }
  return only;
}

/// The first anchor of the only paper that is named up to the first block with prose, that block included.
/// Later anchors are only mentions. Anchors that are in prose or not certain do not count. Nothing if several
/// papers are named there or none.
std::optional<Anchor> Scale::first_before_prose(Span blocks, Span found) const {
  std::size_t prose_begin = blocks.begin;
  while (prose_begin < blocks.end && prose_of(prose_begin) < least_prose) ++prose_begin;
  std::optional<Anchor> first;
  for (std::size_t i = found.begin; i < found.end; ++i) {
    const Anchor& anchor = anchors_[i];
    if (anchor.is_in_prose || !anchor.is_certain) continue;
    if (anchor.block > prose_begin) break;
    if (first && first->id.base != anchor.id.base) return std::nullopt;
    if (!first) first = anchor;
  }
  return first;
}

/// The least deeply nested of the certain anchors outside prose, for JSON objects. Nothing if there is none,
/// or if another paper has an anchor at the same depth.
std::optional<Anchor> Scale::shallowest(Span found) const {
  std::optional<Anchor> least;
  bool several = false;
  for (std::size_t i = found.begin; i < found.end; ++i) {
    const Anchor& anchor = anchors_[i];
    if (anchor.is_in_prose || !anchor.is_certain) continue;
    const std::size_t depth = depths_[anchor.block];
    if (!least || depth < depths_[least->block]) {
      least = anchor;
      several = false;
    } else if (depth == depths_[least->block] && anchor.id.base != least->id.base) {
      several = true;
    }
  }
  return several ? std::nullopt : least;
}

/// Whether an anchor is in a table row or an item, and at least two other papers are named outside prose in
/// the block around that row or item.
bool Scale::is_one_of_a_list(const Anchor& anchor) const {
  std::size_t part = anchor.block;
  while (part != 0 && tree_.blocks[part].kind != BlockKind::row && tree_.blocks[part].kind != BlockKind::item)
    part = tree_.blocks[part].parent;
  const std::size_t list = tree_.blocks[part].parent;
  const Span found = part == 0 ? Span{} : anchors_in({list, tree_.blocks[list].end});
  std::string_view other;
  for (std::size_t i = found.begin; i < found.end; ++i) {
    const std::string_view id = anchors_[i].id.base;
    if (anchors_[i].is_in_prose || id == anchor.id.base || id == other) continue;
    if (!other.empty()) return true;
    other = id;
  }
  return false;
}

std::optional<Anchor> Scale::own_anchor(RecordStart start, Span blocks) const {
  const Span found = anchors_in(blocks);
  const Block& first = tree_.blocks[blocks.begin];
  const bool is_keyed = start == RecordStart::group && first.kind == BlockKind::object &&
                        tree_.blocks[first.parent].kind == BlockKind::field;
  if (is_keyed) {
    const Span key = anchors_in({first.parent, first.parent + 1});
    if (key.begin < key.end) return anchors_[key.begin];
  }
  if (found.begin == found.end) return std::nullopt;
  if (start == RecordStart::document) {
    for (std::size_t i = found.begin; i < found.end; ++i) {
      const Block& parent = tree_.blocks[tree_.blocks[anchors_[i].block].parent];
      if (parent.kind == BlockKind::front_matter) return anchors_[i];
    }
  }
  if (auto head = anchor_in_head(start, blocks)) return head;
  if (auto only = only_anchor(found)) return only;
  if (auto labelled = only_labelled(found)) return labelled;
  if (first.kind == BlockKind::object) {
    if (auto least = shallowest(found)) return least;
  }
  auto first_named = first_before_prose(blocks, found);
  if (first_named && is_one_of_a_list(*first_named)) return std::nullopt;
  return first_named;
}

/// Whether at least two objects of an array have `least_prose` or more prose, as papers or messages do.
bool Scale::holds_texts(std::size_t array) const {
  std::size_t texts = 0;
  for (std::size_t i = array + 1; i < tree_.blocks[array].end && texts < 2; i = tree_.blocks[i].end) {
    if (tree_.blocks[i].kind == BlockKind::object && prose({i, tree_.blocks[i].end}) >= least_prose) ++texts;
  }
  return texts >= 2;
}

/// Whether a block stands right below a heading that looks like a title and names no paper. Such a block
/// often has the authors and the link.
bool Scale::may_be_translated_title(std::size_t line) const {
  constexpr std::size_t fewest_syllables = 4;
  const Block& block = tree_.blocks[line];
  const bool is_line = block.kind == BlockKind::line || block.kind == BlockKind::bold_line;
  return is_line && !block.continues && count_hangul(block.content.text) >= fewest_syllables &&
         !ends_sentence(block.content.text) && anchors_in({line, line + 1}).size() == 0;
}

bool Scale::is_below_title(std::size_t line) const {
  if (line == 0 || tree_.blocks[line].kind == BlockKind::heading) return false;
  std::size_t above = line - 1;
  // Skip the blocks without text around the line, such as elements and items.
  while (above > 0 && tree_.blocks[above].end > line && tree_.blocks[above].content.text.empty()) --above;
  if (above > 0 && may_be_translated_title(above)) --above;
  const Block& before = tree_.blocks[above];
  const Span named = anchors_in({above, above + 1});
  return before.kind == BlockKind::heading && named.size() == 0 &&
         looks_like_title(clean_title(before.content.text));
}

double Scale::quality(RecordStart start, Span blocks, const Anchor& own) const {
  const bool is_document = start == RecordStart::document;
  const Block& parent = tree_.blocks[tree_.blocks[own.block].parent];
  if (is_document && parent.kind == BlockKind::front_matter) return 1.8;
  if (is_document || tree_.blocks[blocks.begin].kind == BlockKind::object) {
    // An object around a list of papers is not about one of them.
    for (std::size_t up = own.block; up > blocks.begin; up = tree_.blocks[up].parent) {
      if (tree_.blocks[up].kind == BlockKind::array) return holds_texts(up) ? 0.5 : is_document ? 1 : 1.1;
    }
    return is_document ? 1 : 1.5;
  }
  const std::size_t head = head_of(start, blocks);
  const bool in_head = own.block == head || own.block == blocks.begin;
  const Span linked = own.block == head ? own.text : Span{};
  const auto [known, is_new] = qualities_.try_emplace({head, linked.begin, linked.end, in_head});
  if (is_new) known->second = quality_of_head(head, linked, in_head);
  return known->second;
}

double Scale::quality_of_head(std::size_t head, Span linked_part, bool in_head) const {
  const Block& block = tree_.blocks[head];
  const FoundLabel found = find_label(block.content, {});
  const auto role = role_of_label(found.label);
  const bool says_other = role && *role != Role::title && *role != Role::translated_title;
  const std::string_view text = block.content.text;
  const std::string whole =
      says_other ? std::string() : clean_title(found.end == 0 ? text : trim(text.substr(found.end)));
  const std::string_view linked =
      linked_part.size() > 0 ? linked_part.of(block.content.text) : std::string_view();
  const bool is_address = text.find("://") != std::string_view::npos;
  const bool has_title = !says_other && !is_address && !is_below_title(head) &&
                         (looks_like_title(linked.empty() || is_generic_link_text(linked) ? whole : linked) ||
                          (in_head && !linked.empty() && !is_generic_link_text(linked)));
  double quality = 1;
  if (has_title) quality += in_head ? 0.8 : 0.3;
  const bool is_collection =
      !in_head && (is_generic_heading(whole) || find_date(block.content.text).has_value());
  // No record begins with a label in the middle of a paragraph.
  if (is_collection || (says_other && block.continues)) quality -= 0.4;
  return quality;
}

}  // namespace daejo::parsers
