#include "parsers/records/ending_classes.h"

#include <algorithm>
#include <map>
#include <optional>

#include "parsers/records/title_lines.h"
#include "parsers/records/weigh.h"

namespace daejo::parsers {
namespace {

RecordClass empty_class() {
  RecordClass made;
  made.start = RecordStart::linked_end;
  made.selector = "line";
  made.prior = 0.95;
  return made;
}

/// The first block with text that is `root` or inside it; the end of `root` if there is none.
std::size_t first_text(const BlockTree& tree, std::size_t root) {
  std::size_t first = root;
  while (first < tree.blocks[root].end && tree.blocks[first].content.text.empty()) ++first;
  return first;
}

/// A block and all blocks inside it.
std::span<const Block> blocks_in(const BlockTree& tree, std::size_t root) {
  return std::span(tree.blocks).subspan(root, tree.blocks[root].end - root);
}

bool has_english_title(const BlockTree& tree, std::size_t root) {
  return find_english_title(tree, {root, tree.blocks[root].end}).has_value();
}

/// Whether a block, or one inside it, is emphasised or looks like the title of a paper.
bool has_title(const BlockTree& tree, std::size_t root) {
  const auto is_emphasised = [](const Block& block) {
    return block.kind == BlockKind::bold_line || !block.content.emphasis.empty();
  };
  return has_english_title(tree, root) || std::ranges::any_of(blocks_in(tree, root), is_emphasised);
}

/// Whether a block or one inside it is a heading.
bool has_heading(const BlockTree& tree, std::size_t root) {
  return std::ranges::any_of(blocks_in(tree, root),
                             [](const Block& block) { return block.kind == BlockKind::heading; });
}

/// The next sibling of a block that is a heading, or else the end of its parent.
std::size_t next_heading(const BlockTree& tree, std::size_t block) {
  const std::size_t end = tree.blocks[tree.blocks[block].parent].end;
  std::size_t next = tree.blocks[block].end;
  while (next < end && tree.blocks[next].kind != BlockKind::heading) next = tree.blocks[next].end;
  return next;
}

/// Records that end with a line. All lines must be siblings. There must be prose before each, after the
/// previous one, and none between the last one and the next heading.
std::optional<RecordClass> class_of_lines(const BlockTree& tree, std::span<const std::size_t> lines) {
  RecordClass made = empty_class();
  const std::size_t parent = tree.blocks[lines.front()].parent;
  std::size_t begin = parent + 1;
  for (std::size_t i = begin; i < lines.front(); i = tree.blocks[i].end) {
    if (tree.blocks[i].kind == BlockKind::heading || tree.blocks[i].kind == BlockKind::rule)
      begin = tree.blocks[i].end;
  }
  for (const std::size_t line : lines) {
    if (tree.blocks[line].parent != parent || !has_prose_block(tree, {begin, line})) return std::nullopt;
    made.ranges.push_back({begin, tree.blocks[line].end});
    begin = tree.blocks[line].end;
  }
  const bool goes_on = has_prose_block(tree, {begin, std::max(begin, next_heading(tree, lines.back()))});
  return goes_on ? std::nullopt : std::optional(std::move(made));
}

/// The ancestors of blocks with the same path that are siblings. Empty if two blocks have the same one.
std::vector<std::size_t> sibling_ancestors(const BlockTree& tree, std::span<const std::size_t> linked) {
  std::vector<std::size_t> blocks(linked.begin(), linked.end());
  const auto are_siblings = [&] {
    return std::ranges::all_of(blocks, [&](std::size_t block) {
      return tree.blocks[block].parent == tree.blocks[blocks.front()].parent;
    });
  };
  while (!are_siblings()) {
    for (std::size_t& block : blocks) block = tree.blocks[block].parent;
  }
  if (std::ranges::adjacent_find(blocks) != blocks.end()) blocks.clear();
  return blocks;
}

/// The index of the sibling with which the first record begins.
struct Begin {
  std::size_t index = 0;
  bool is_sure = false;
};

/// Finds where the first record begins, which ends with `siblings[ends[0]]`. What precedes it introduces the
/// digest. If most other records begin with an English title, the first one surely begins with the last such
/// title. It also surely begins with the last text that has the same path as the first text of most others,
/// if no other sibling in these begins with that path. In a table, it has as many rows as most others.
/// Nothing otherwise. `siblings` may have one more block behind the last record.
std::optional<Begin> begin_of_first(const BlockTree& tree, std::span<const std::size_t> siblings,
                                    std::span<const std::size_t> ends, std::span<const std::size_t> paths) {
  std::map<std::size_t, std::size_t> firsts;   // By path: how many records begin with it.
  std::map<std::size_t, std::size_t> counts;   // By number of blocks: how many records have as many.
  std::map<std::size_t, std::size_t> insides;  // By path: how often it is inside these records.
  const auto path_of = [&](std::size_t k) { return paths[first_text(tree, siblings[k])]; };
  for (std::size_t k = 1; k < ends.size(); ++k) {
    ++firsts[path_of(ends[k - 1] + 1)];
    ++counts[ends[k] - ends[k - 1]];
    for (std::size_t i = ends[k - 1] + 1; i <= ends[k]; ++i) ++insides[path_of(i)];
  }
  const auto has_title_first = [&](std::size_t k) {
    return is_english_title(tree.blocks[first_text(tree, siblings[k])].content.text);
  };
  std::size_t titled = 0;
  for (std::size_t k = 1; k < ends.size(); ++k) titled += has_title_first(ends[k - 1] + 1) ? 1 : 0;
  if (2 * titled > ends.size() - 1) {
    for (std::size_t i = ends.front(); i-- > 0;) {
      if (has_title_first(i)) return Begin{i, true};
    }
  }
  const auto is_rarer = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto [path, times] = *std::ranges::max_element(firsts, is_rarer);
  const bool goes_on = ends.back() + 1 < siblings.size() && path_of(ends.back() + 1) == path;
  if (2 * times > ends.size() - 1 && insides[path] == times && !goes_on) {
    for (std::size_t i = ends.front(); i-- > 0;) {
      if (path_of(i) == path) return Begin{i, true};
    }
  }
  if (tree.blocks[siblings.front()].kind != BlockKind::row) return std::nullopt;
  const std::size_t usual = std::ranges::max_element(counts, is_rarer)->first;
  return Begin{ends.front() + 1 - std::min(usual, ends.front() + 1)};
}

/// Records that end with a block that holds a linked line, such as a row of a mail or a card below a text.
/// Between these siblings must be prose but no heading, and right after most of them a title, which begins
/// the next record.
std::optional<EndingClass> class_of_siblings(const BlockTree& tree, std::span<const std::size_t> linked,
                                             std::span<const std::size_t> paths) {
  constexpr std::size_t fewest_records = 3;
  // A document may have many kinds of links, so the blocks that are visited for each kind are limited.
  constexpr std::size_t most_blocks_of_record = 200;
  const std::vector<std::size_t> enders = sibling_ancestors(tree, linked);
  if (enders.size() < fewest_records) return std::nullopt;
  std::vector<std::size_t> siblings;
  std::vector<std::size_t> ends;  // The index of each ender in `siblings`.
  const std::size_t parent = tree.blocks[enders.front()].parent;
  for (std::size_t i = parent + 1; i <= enders.back(); i = tree.blocks[i].end) {
    if (i - parent > most_blocks_of_record * enders.size()) return std::nullopt;
    if (has_heading(tree, i)) {
      if (i > enders.front()) return std::nullopt;
      siblings.clear();
      continue;
    }
    if (first_text(tree, i) == tree.blocks[i].end) continue;
    if (std::ranges::binary_search(enders, i)) ends.push_back(siblings.size());
    siblings.push_back(i);
  }
  if (ends.size() < enders.size()) return std::nullopt;
  // If a title stands below the last link, too, the records begin with their links.
  std::size_t next = tree.blocks[enders.back()].end;
  while (next < tree.blocks[parent].end && first_text(tree, next) == tree.blocks[next].end)
    next = tree.blocks[next].end;
  if (next < tree.blocks[parent].end) {
    if (has_english_title(tree, next)) return std::nullopt;
    siblings.push_back(next);
  }
  const auto has_prose_at = [&](std::size_t k) {
    return has_prose_block(tree, {siblings[k], tree.blocks[siblings[k]].end});
  };
  std::size_t titles = 0;
  for (std::size_t k = 0; k < ends.size(); ++k) {
    const std::size_t begin = k == 0 ? 0 : ends[k - 1] + 1;
    bool has_prose = false;
    for (std::size_t i = begin; i < ends[k]; ++i) has_prose = has_prose || has_prose_at(i);
    if (!has_prose || has_prose_at(ends[k])) return std::nullopt;
    if (k + 1 == ends.size()) continue;
    // A headline may stand above the title.
    std::size_t title = ends[k] + 1;
    if (!has_title(tree, siblings[title]) && title + 1 < ends[k + 1]) ++title;
    const bool is_title =
        !has_prose_at(ends[k] + 1) && !has_prose_at(title) && has_title(tree, siblings[title]);
    titles += is_title ? 1 : 0;
  }
  const auto first = begin_of_first(tree, siblings, ends, paths);
  if (2 * titles < ends.size() || !first) return std::nullopt;
  EndingClass made{empty_class(), first->is_sure};
  std::size_t begin = first->index;
  for (const std::size_t end : ends) {
    made.way.ranges.push_back({siblings[begin], tree.blocks[siblings[end]].end});
    begin = end + 1;
  }
  return made;
}

}  // namespace

std::optional<EndingClass> class_that_ends_with(const BlockTree& tree, std::span<const std::size_t> linked,
                                                std::span<const std::size_t> paths) {
  if (auto siblings = class_of_siblings(tree, linked, paths)) return siblings;
  auto lines = class_of_lines(tree, linked);
  return lines ? std::optional(EndingClass{*std::move(lines)}) : std::nullopt;
}

}  // namespace daejo::parsers
