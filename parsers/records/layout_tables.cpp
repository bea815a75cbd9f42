#include "parsers/records/layout_tables.h"

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace daejo::parsers {

std::size_t end_of_label(const BlockTree& tree, const Record& record, std::size_t bold_line) {
  std::size_t row = bold_line;
  while (row > record.blocks.begin && tree.blocks[row].kind != BlockKind::row) row = tree.blocks[row].parent;
  if (row <= record.blocks.begin) return record.blocks.end;
  std::size_t next = tree.blocks[bold_line].end;
  while (next < tree.blocks[row].end && tree.blocks[next].content.text.empty()) ++next;
  return next < tree.blocks[row].end ? tree.blocks[row].end : record.blocks.end;
}

bool begins_with_ad_mark(const BlockTree& tree, std::size_t block) {
  constexpr std::size_t nearest = 8;
  for (std::size_t i = block; i < tree.blocks[block].end && i < block + nearest; ++i) {
    const std::string_view text = trim(tree.blocks[i].content.text);
    if (text.empty()) continue;
    return is_one_of(to_ascii_lower(text.substr(0, 16)), {"광고", "[광고]", "(광고)", "협찬", "스폰서", "ad",
                                                          "sponsor", "sponsored", "advertisement"});
  }
  return false;
}

}  // namespace daejo::parsers
