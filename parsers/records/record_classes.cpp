#include "parsers/records/record_classes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "parsers/records/ending_classes.h"
#include "parsers/records/title_lines.h"
#include "parsers/records/weigh.h"
#include "parsers/text/block_text.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

bool is_group(BlockKind kind) {
  constexpr std::array<BlockKind, 8> kinds = {BlockKind::item,    BlockKind::row,   BlockKind::object,
                                              BlockKind::element, BlockKind::quote, BlockKind::table,
                                              BlockKind::list,    BlockKind::cell};
  return std::ranges::find(kinds, kind) != kinds.end();
}

/// Replaces each run of digits in a name by "0". Names that differ only in numbers, such as the ids or dates
/// in the keys of an object, then become equal, because they name the same kind of thing.
std::string like_others(std::string_view name) {
  std::string alike;
  for (const char byte : name) {
    const char mark = is_ascii_digit(byte) ? '0' : byte;
    if (mark != '0' || alike.empty() || alike.back() != '0') alike += mark;
  }
  return alike;
}

std::string selector_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::item:
      return "item";
    case BlockKind::row:
      return "row";
    case BlockKind::cell:
      return "cell";
    case BlockKind::object:
      return "object";
    case BlockKind::quote:
      return "quote";
    case BlockKind::table:
    case BlockKind::list:
    case BlockKind::element:
      return block.name.empty() ? (block.kind == BlockKind::table ? "table" : "list") : block.name;
    default:
      return {};
  }
}

/// The names of a table's columns, from its head row; empty if it has none. Tables with different columns
/// contain different things.
std::string columns_of(const BlockTree& tree, std::size_t table) {
  constexpr std::size_t longest_name = 40;
  std::string columns;
  const std::size_t head = table + 1;
  if (head >= tree.blocks[table].end || tree.blocks[head].level != 1) return columns;
  for (std::size_t i = head + 1; i < tree.blocks[head].end; i = tree.blocks[i].end) {
    columns += '|';
    columns += tree.blocks[i].content.text.substr(0, longest_name);
  }
  return columns;
}

class ClassLister {
 public:
  ClassLister(const BlockTree& tree, const std::vector<Anchor>& anchors,
              const std::vector<std::size_t>& paths)
      : tree_(tree), paths_(paths) {
    anchored_.assign(tree.blocks.size() + 1, 0);
    for (const Anchor& anchor : anchors) anchored_[anchor.block + 1] = 1;
    has_anchor_.assign(tree.blocks.size(), false);
    for (const Anchor& anchor : anchors) {
      if (!anchor.is_in_prose) has_anchor_[anchor.block] = true;
    }
    for (std::size_t i = 1; i < anchored_.size(); ++i) anchored_[i] += anchored_[i - 1];
    texts_.assign(tree.blocks.size() + 1, 0);
    for (std::size_t i = 0; i < tree.blocks.size(); ++i)
      texts_[i + 1] = texts_[i] + (tree.blocks[i].content.text.empty() ? 0 : 1);
  }

  std::vector<RecordClass> list() {
    find_bounds();
    for (std::size_t i = 1; i < tree_.blocks.size(); ++i) take(i);
    std::vector<RecordClass> classes;
    for (auto& [key, starters] : starters_) {
      RecordClass found = finish(key, starters);
      const bool any = std::ranges::any_of(found.ranges, [this](const Span& range) {
        // The block before the range counts, because the key of an object may name its paper.
        return anchored_[range.end] > anchored_[range.begin - 1];
      });
      const bool may_end = key.start == RecordStart::linked_line && starters.size() > 1;
      auto ending = may_end ? class_that_ends_with(tree_, starters, paths_) : std::nullopt;
      const bool surely_ends = ending && ending->is_sure;
      if (ending) classes.push_back(std::move(ending->way));
      if (may_end) add_titled_class(key, starters, classes);
      if (may_end) add_class_above_headings(starters, classes);
      if (any && !surely_ends) classes.push_back(std::move(found));
    }
    return classes;
  }

 private:
  enum class Variant {
    plain,
    numbered,
    linked,
    unbounded,
    unbounded_numbered,
    unbounded_linked,
    wrapped,
    link_card
  };
  /// What the first blocks of a class's ranges have in common. `path` is their number from `find_paths`.
  /// `label` is the label at their start if they begin with one, or the level of the heading that they wrap;
  /// it is empty for other classes.
  struct Key {
    RecordStart start;
    std::size_t path;
    Variant variant;
    std::string label;
    // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
    auto operator<=>(const Key&) const = default;
  };

  /// Fills `next_heading_` and `next_shallower_`. The first has the next sibling that is a heading, for each
  /// heading, line, item or other block that may begin a record. The second has the next sibling heading with
  /// a smaller level number, for each heading. If there is none, the value is the end of the parent.
  void find_bounds() {
    struct Next {
      std::array<std::size_t, 8> by_level{};
      std::size_t any = 0;
    };
    std::map<std::size_t, Next> next;  // By parent.
    next_heading_.assign(tree_.blocks.size(), 0);
    next_shallower_.assign(tree_.blocks.size(), 0);
    for (std::size_t i = tree_.blocks.size(); i-- > 1;) {
      const Block& block = tree_.blocks[i];
      const std::size_t last = tree_.blocks[block.parent].end;
      const bool may_start = block.kind == BlockKind::heading || block.kind == BlockKind::bold_line ||
                             block.kind == BlockKind::details_label || block.kind == BlockKind::line ||
                             block.kind == BlockKind::item || block.kind == BlockKind::element;
      if (!may_start) continue;
      Next& after = next[block.parent];
      next_heading_[i] = after.any == 0 ? last : after.any;
      if (block.kind != BlockKind::heading) continue;
      const auto level = static_cast<std::size_t>(std::clamp(block.level, 1, 7));
      std::size_t shallower = last;
      for (std::size_t k = 1; k < level; ++k) {
        if (after.by_level[k] != 0) shallower = std::min(shallower, after.by_level[k]);
      }
      next_shallower_[i] = shallower;
      after.by_level[level] = i;
      after.any = i;
    }
  }

  void add(RecordStart start, std::size_t block, Variant variant = Variant::plain, std::string label = {}) {
    starters_[{start, paths_[block], variant, std::move(label)}].push_back(block);
  }

  void take(std::size_t i) {
    const Block& block = tree_.blocks[i];
    if (is_group(block.kind) && !(block.kind == BlockKind::row && block.level == 1))
      add(RecordStart::group, i);
    if (block.kind == BlockKind::heading) take_heading(i);
    if (block.kind == BlockKind::details_label) {
      add(RecordStart::bold_line, i);
      if (has_anchor_[i]) add(RecordStart::bold_line, i, Variant::linked);
    }
    if (block.kind == BlockKind::bold_line) {
      add(RecordStart::bold_line, i);
      if (has_anchor_[i]) add(RecordStart::bold_line, i, Variant::linked);
      if (is_numbered(block.content.text)) add(RecordStart::bold_line, i, Variant::numbered);
      if (has_anchor_in_cell_below(i)) take_wrappers(i);
    }
    if (block.kind == BlockKind::line && has_anchor_[i]) take_linked(i, Variant::plain);
    // In HTML, a link may be a card with the title in an element of its own.
    if (block.kind == BlockKind::element && has_anchor_[i] && !has_prose_block(tree_, {i, block.end}))
      take_linked(i, Variant::link_card);
    if (block.kind == BlockKind::rule) add(RecordStart::rule, i);
    if (block.kind == BlockKind::line || block.kind == BlockKind::bold_line) take_label(i, i);
    const bool is_first_of_item = tree_.blocks[block.parent].kind == BlockKind::item && block.parent + 1 == i;
    if (is_first_of_item) take_label(block.parent, i);
  }

  /// A record may begin with the line, or with an element, cell or row around it that has no text before it.
  /// In HTML, each line may be in an element of its own.
  void take_linked(std::size_t line, Variant variant) {
    add(RecordStart::linked_line, line, variant);
    std::size_t outer = line;
    for (std::size_t up = tree_.blocks[line].parent; up != 0; up = tree_.blocks[up].parent) {
      const BlockKind kind = tree_.blocks[up].kind;
      const bool is_in_table = kind == BlockKind::cell || kind == BlockKind::row;
      if ((kind != BlockKind::element && !is_in_table) || texts_[outer] != texts_[up]) return;
      if (is_in_table) {
        // A row with only a link, such as a button, may also stand below the text.
        if (find_english_title(tree_, {up, tree_.blocks[up].end}))
          add(RecordStart::rule, up, Variant::wrapped);
      } else {
        add(RecordStart::linked_line, up, variant);
      }
      outer = up;
    }
  }

  void take_heading(std::size_t i) {
    const Block& block = tree_.blocks[i];
    add(RecordStart::heading, i);
    add(RecordStart::heading, i, Variant::unbounded);
    take_wrappers(i);
    if (is_numbered(block.content.text)) {
      add(RecordStart::heading, i, Variant::numbered);
      add(RecordStart::heading, i, Variant::unbounded_numbered);
    }
    // The paper may be named in the heading, or in the text up to the next heading.
    const std::size_t body_end = next_heading_[i];
    if (anchored_[body_end] > anchored_[i]) {
      add(RecordStart::heading, i, Variant::linked);
      add(RecordStart::heading, i, Variant::unbounded_linked);
    }
  }

  /// In newsletters, each heading, or bold line beside a link to the paper, is often wrapped in tables and
  /// elements of its own. A record may begin with any of these wrappers that has no text before the heading,
  /// and with a table, row or cell that has only a badge before it. Wrappers with the same path, around
  /// headings of the same level, form a class.
  void take_wrappers(std::size_t heading) {
    for (std::size_t up = tree_.blocks[heading].parent; up != 0; up = tree_.blocks[up].parent) {
      const BlockKind kind = tree_.blocks[up].kind;
      const bool is_of_table = kind == BlockKind::table || kind == BlockKind::row || kind == BlockKind::cell;
      if (!is_of_table && kind != BlockKind::element) return;
      const std::size_t before = texts_[heading] - texts_[up];
      if (before > 1 || (before == 1 && !has_badge_before(heading))) return;
      if (before == 0 || is_of_table)
        add(RecordStart::rule, up, Variant::wrapped, std::to_string(tree_.blocks[heading].level));
    }
  }

  /// Whether a block is in a cell of a table, and a later block of the cell has an anchor.
  bool has_anchor_in_cell_below(std::size_t block) const {
    std::size_t cell = tree_.blocks[block].parent;
    while (cell != 0 && tree_.blocks[cell].kind != BlockKind::cell) cell = tree_.blocks[cell].parent;
    return cell != 0 && anchored_[tree_.blocks[cell].end] > anchored_[block];
  }

  /// Whether the last text before a heading is a short line without an anchor, such as "02 비전".
  bool has_badge_before(std::size_t heading) const {
    constexpr std::size_t near_heading = 8;
    constexpr std::size_t longest_badge = 40;
    for (std::size_t i = heading - 1; i > 0 && i + near_heading > heading; --i) {
      const Block& block = tree_.blocks[i];
      if (block.content.text.empty()) continue;
      return block.kind == BlockKind::line && block.content.text.size() <= longest_badge && !has_anchor_[i];
    }
    return false;
  }

  /// Adds a class of records that begin with the block before a linked line, if that block is a title without
  /// Hangul for each of these lines.
  void add_titled_class(const Key& key, const std::vector<std::size_t>& linked,
                        std::vector<RecordClass>& classes) const {
    std::vector<std::size_t> titles;
    for (const std::size_t line : linked) {
      std::size_t before = line - 1;
      while (before > 0 && tree_.blocks[before].end <= line &&
             tree_.blocks[before].parent != tree_.blocks[line].parent)
        before = tree_.blocks[before].parent;
      const bool is_sibling = before > 0 && tree_.blocks[before].parent == tree_.blocks[line].parent &&
                              tree_.blocks[before].kind != BlockKind::heading;
      if (!is_sibling || texts_[line] - texts_[before] != 1 || anchored_[line] != anchored_[before]) continue;
      std::size_t text = before;
      while (tree_.blocks[text].content.text.empty()) ++text;
      const std::string_view title = tree_.blocks[text].content.text;
      const bool is_title =
          count_hangul(title) == 0 && title.find(' ') != title.npos && looks_like_title(title);
      if (is_title) titles.push_back(before);
    }
    if (titles.size() == linked.size()) classes.push_back(finish(key, titles));
  }

  /// Adds a class of records that begin with a linked line right above the heading with the title, if all
  /// linked lines are in such a place. Without this class, each paper would get the text above its link.
  void add_class_above_headings(const std::vector<std::size_t>& linked,
                                std::vector<RecordClass>& classes) const {
    RecordClass made;
    made.start = RecordStart::linked_line;
    made.selector = "line";
    made.prior = 1.5;
    for (const std::size_t line : linked) {
      const std::size_t heading = tree_.blocks[line].end;
      const bool is_above = heading < tree_.blocks.size() &&
                            tree_.blocks[heading].kind == BlockKind::heading &&
                            tree_.blocks[heading].parent == tree_.blocks[line].parent;
      if (!is_above || anchored_[heading + 1] > anchored_[heading]) return;
      const bool is_below_own = !made.ranges.empty() && tree_.blocks[line - 1].kind == BlockKind::heading;
      if (is_below_own || is_heading_label(tree_.blocks[heading].content.text)) return;
      if (!made.ranges.empty()) made.ranges.back().end = std::min(made.ranges.back().end, line);
      made.ranges.push_back({line, next_shallower_[heading]});
    }
    classes.push_back(std::move(made));
  }

  /// Shortens the last range, if there are others. It gets at most as many top-level blocks as the longest
  /// other range, and ends before a block in which several blocks name papers, such as a list of papers,
  /// unless that is its first block.
  void cut_last(RecordClass& made) const {
    const auto siblings = [&](const Span& range) {
      std::size_t count = 0;
      for (std::size_t i = range.begin; i < range.end; i = tree_.blocks[i].end) ++count;
      return count;
    };
    std::size_t most = 0;
    for (std::size_t k = 0; k + 1 < made.ranges.size(); ++k) most = std::max(most, siblings(made.ranges[k]));
    Span& last = made.ranges.back();
    std::size_t end = last.begin;
    for (std::size_t count = 0; count < most && end < last.end; ++count) {
      const std::size_t next = tree_.blocks[end].end;
      if (count > 0 && anchored_[next] - anchored_[end] > 1) break;
      end = next;
    }
    if (most > 0) last.end = end;
  }

  void take_label(std::size_t starter, std::size_t line) {
    const PlainText& content = tree_.blocks[line].content;
    const std::string_view label = find_label(content, {}).label;
    if (!label.empty()) add(RecordStart::label, starter, Variant::plain, std::string(label));
  }

  static double prior_of(Variant variant) {
    switch (variant) {
      case Variant::plain:
        return 1;
      case Variant::numbered:
        return 0.97;
      case Variant::linked:
        return 0.95;
      case Variant::wrapped:
        return 0.9;
      case Variant::link_card:  // Blogs often have such a card below the text.
        return 0.7;
      case Variant::unbounded:
        return 0.7;
      case Variant::unbounded_numbered:
        return 0.69;
      case Variant::unbounded_linked:
        return 0.68;
    }
    return 1;
  }

  RecordClass finish(const Key& key, const std::vector<std::size_t>& starters) const {
    RecordClass made;
    made.start = key.start;
    made.prior = prior_of(key.variant);
    const Block& first = tree_.blocks[starters.front()];
    made.selector = key.start == RecordStart::heading     ? "heading " + std::to_string(first.level)
                    : key.start == RecordStart::bold_line ? "bold"
                    : key.start == RecordStart::group     ? selector_of(first)
                                                          : "line";
    // Lists and tables contain records, but usually are not records.
    const bool is_holder = first.kind == BlockKind::list || first.kind == BlockKind::table;
    if (key.start == RecordStart::group && is_holder) made.prior = 0.8;
    if (key.start == RecordStart::label) made.prior *= 0.9;
    if (key.start == RecordStart::rule && key.variant != Variant::wrapped) made.prior *= 0.6;
    const bool is_bounded = key.variant <= Variant::linked;
    for (std::size_t k = 0; k < starters.size(); ++k) {
      const std::size_t at = starters[k];
      const Block& block = tree_.blocks[at];
      if (key.start == RecordStart::group) {
        made.ranges.push_back({at, block.end});
        continue;
      }
      std::size_t end = tree_.blocks[block.parent].end;
      const bool has_next = k + 1 < starters.size() && tree_.blocks[starters[k + 1]].parent == block.parent;
      if (has_next) end = starters[k + 1];
      if (key.start == RecordStart::heading && is_bounded) end = std::min(end, next_shallower_[at]);
      // The label of a `<details>` that names a paper is its title, and the headings below it are parts.
      const bool is_title = block.kind == BlockKind::details_label && key.variant == Variant::linked;
      const bool ends_at_heading = (key.start == RecordStart::bold_line && !is_title) ||
                                   key.start == RecordStart::linked_line || key.start == RecordStart::label;
      if (ends_at_heading) end = std::min(end, next_heading_[at]);
      made.ranges.push_back({at, end});
    }
    if (key.variant == Variant::wrapped) cut_last(made);
    return made;
  }

  const BlockTree& tree_;
  std::vector<std::size_t> texts_;     // By block index: how many earlier blocks have a text.
  std::vector<std::size_t> anchored_;  // By block index: how many earlier blocks have an anchor.
  std::vector<bool> has_anchor_;
  const std::vector<std::size_t>& paths_;
  std::vector<std::size_t> next_heading_;
  std::vector<std::size_t> next_shallower_;
  std::map<Key, std::vector<std::size_t>> starters_;
};

}  // namespace

bool is_numbered(std::string_view heading) {
  const std::size_t start = heading.find_first_of("0123456789");
  if (start == std::string_view::npos || start > 8) return false;
  for (std::size_t i = 0; i < start; ++i) {
    if (is_ascii_letter(heading[i])) return false;
  }
  std::size_t end = start;
  while (end < heading.size() && is_ascii_digit(heading[end])) ++end;
  const std::string_view behind = heading.substr(end);
  const bool is_closed = behind.starts_with(". ") || behind.starts_with(") ") || behind.starts_with("] ") ||
                         behind.starts_with("\xEF\xB8\x8F\xE2\x83\xA3") || behind.starts_with("\xE2\x83\xA3");
  return end - start <= 4 && is_closed;
}

std::vector<std::size_t> find_paths(const BlockTree& tree) {
  std::map<std::pair<std::size_t, std::string>, std::size_t> known;
  std::vector<std::size_t> paths(tree.blocks.size(), 0);
  for (std::size_t i = 1; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    std::string kind = std::to_string(static_cast<int>(block.kind));
    if (block.kind == BlockKind::heading) kind += '#' + std::to_string(block.level);
    const bool is_named = block.kind == BlockKind::element || block.kind == BlockKind::field ||
                          block.kind == BlockKind::table || block.kind == BlockKind::list;
    if (is_named) kind += '.' + like_others(block.name);
    if (block.kind == BlockKind::table && block.name.empty()) kind += columns_of(tree, i);
    const std::size_t next = known.size() + 1;
    paths[i] = known.try_emplace({paths[block.parent], std::move(kind)}, next).first->second;
  }
  return paths;
}

std::vector<RecordClass> list_classes(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                      const std::vector<std::size_t>& paths) {
  return ClassLister(tree, anchors, paths).list();
}

}  // namespace daejo::parsers
