#include "parsers/records/field_tables.h"

#include <string_view>
#include <vector>

#include "parsers/blocks/tree_copy.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

std::string_view text_of(const BlockTree& tree, std::size_t block) {
  return tree.blocks[block].content.text;
}

/// Whether the head row of a two-column table has a known label and a value, and at least two thirds of the
/// rows below it, and at least two, begin with a known label. In a head row with column names, the second
/// cell is a known label, too, or the first one is none.
bool has_field_in_head(const BlockTree& tree, std::size_t table) {
  constexpr std::size_t fewest_labels = 2;
  const std::size_t head = table + 1;
  const bool has_head = head < tree.blocks[table].end && tree.blocks[head].kind == BlockKind::row &&
                        tree.blocks[head].level == 1;
  if (!has_head) return false;
  const std::vector<std::size_t> first = children_of(tree, head);
  if (first.size() != 2 || !role_of_label(text_of(tree, first[0]))) return false;
  const std::string_view value = text_of(tree, first[1]);
  if (value.empty() || role_of_label(value)) return false;
  std::size_t rows = 0;
  std::size_t labels = 0;
  for (std::size_t row = tree.blocks[head].end; row < tree.blocks[table].end; row = tree.blocks[row].end) {
    const std::vector<std::size_t> cells = children_of(tree, row);
    if (cells.size() != 2) return false;
    ++rows;
    labels += role_of_label(text_of(tree, cells[0])) ? 1 : 0;
  }
  return labels >= fewest_labels && 3 * labels >= 2 * rows;
}

}  // namespace

void read_heads_as_fields(BlockTree& tree) {
  for (std::size_t table = 1; table < tree.blocks.size(); ++table) {
    if (tree.blocks[table].kind != BlockKind::table || !has_field_in_head(tree, table)) continue;
    tree.blocks[table + 1].level = 0;
    for (std::size_t i = table + 1; i < tree.blocks[table].end; ++i) {
      if (tree.blocks[i].kind == BlockKind::cell) tree.blocks[i].name.clear();
    }
  }
}

}  // namespace daejo::parsers
