#include "parsers/records/records_without_id.h"

#include "parsers/entry_fields.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

std::size_t end_of_heading(const BlockTree& tree, std::size_t heading) {
  const Block& block = tree.blocks[heading];
  std::size_t end = block.end;
  while (end < tree.blocks[block.parent].end) {
    const Block& next = tree.blocks[end];
    if (next.kind == BlockKind::heading && next.level <= block.level) break;
    end = next.end;
  }
  return end;
}

bool has_title_and_summary(const BlockTree& tree, std::size_t object) {
  bool has_title = false;
  bool has_summary = false;
  for (std::size_t i = object + 1; i < tree.blocks[object].end; i = tree.blocks[i].end) {
    const Block& field = tree.blocks[i];
    const auto role = role_of_label(field.name);
    const bool says_which = role == Role::title || role == Role::metadata;
    has_title = has_title || (says_which && !field.content.text.empty());
    has_summary = has_summary || (role == Role::summary && count_hangul(field.content.text) > 0);
  }
  return has_title && has_summary;
}

}  // namespace

std::vector<Record> find_records_without_ids(const BlockTree& tree) {
  std::vector<Record> records;
  int date_level = 0;
  std::size_t taken = 0;  // The end of the last object that is a record.
  for (std::size_t i = 1; i < tree.blocks.size(); ++i) {
    const Block& block = tree.blocks[i];
    if (block.kind == BlockKind::object && i >= taken && has_title_and_summary(tree, i)) {
      records.push_back({RecordStart::group, {i, block.end}, std::nullopt});
      taken = block.end;
    }
    if (block.kind != BlockKind::heading) continue;
    const bool is_below = date_level > 0 && block.level > date_level;
    if (!is_below) {
      date_level = find_date(block.content.text) ? block.level : 0;
    } else if (block.level >= 3) {
      records.push_back({RecordStart::heading, {i, end_of_heading(tree, i)}, std::nullopt});
    }
  }
  return records;
}

}  // namespace daejo::parsers
