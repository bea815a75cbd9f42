#include "parsers/records/data_fields.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "parsers/text/piece_forms.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

std::optional<PlainText> scalar_lines(const BlockTree& tree, std::size_t field) {
  const Block& block = tree.blocks[field];
  const std::size_t array = field + 1;
  if (array >= block.end || tree.blocks[array].kind != BlockKind::array || block.name == "sections")
    return std::nullopt;
  PlainText text;
  for (std::size_t k = array + 1; k < block.end; ++k) {
    if (tree.blocks[k].kind != BlockKind::item) return std::nullopt;
    append_line(text, tree.blocks[k].content);
  }
  return text;
}

std::optional<std::size_t> label_field(const BlockTree& tree, std::size_t object) {
  constexpr std::array<std::string_view, 9> names = {"label", "heading",  "section", "title", "name",
                                                     "key",   "question", "h",       "q"};
  constexpr std::array<std::string_view, 7> texts = {"text", "content", "body", "value", "answer", "t", "a"};
  std::optional<std::size_t> label;
  bool has_text = false;
  for (std::size_t k = object + 1; k < tree.blocks[object].end; k = tree.blocks[k].end) {
    const Block& field = tree.blocks[k];
    if (std::ranges::find(names, field.name) != names.end() && !field.content.text.empty()) label = k;
    if (std::ranges::find(texts, field.name) != texts.end()) has_text = true;
  }
  return has_text ? label : std::nullopt;
}

bool is_reply(const BlockTree& tree, std::size_t object) {
  if (tree.blocks[object].kind != BlockKind::object) return false;
  for (std::size_t i = object + 1; i < tree.blocks[object].end; i = tree.blocks[i].end) {
    const Block& field = tree.blocks[i];
    const bool names_other = field.name.starts_with("reply_to") || field.name.starts_with("in_reply_to") ||
                             field.name == "replyTo" || field.name == "inReplyTo";
    if (names_other && !field.content.text.empty()) return true;
  }
  return false;
}

bool has_field_of_paper(const BlockTree& tree, Span blocks) {
  for (std::size_t i = blocks.begin + 1; i < blocks.end; ++i) {
    const Block& field = tree.blocks[i];
    if (field.kind != BlockKind::field) continue;
    const auto role = role_of_label(field.name);
    if (role == Role::title || role == Role::summary || role == Role::authors) return true;
  }
  return false;
}

std::optional<std::pair<std::size_t, std::size_t>> two_cells(const BlockTree& tree, std::size_t row) {
  std::vector<std::size_t> cells;
  for (std::size_t k = row + 1; k < tree.blocks[row].end; k = tree.blocks[k].end) cells.push_back(k);
  if (cells.size() != 2 || tree.blocks[cells[0]].end - cells[0] > 2) return std::nullopt;
  const std::size_t key = tree.blocks[cells[0]].content.text.empty() ? cells[0] + 1 : cells[0];
  const std::size_t value = tree.blocks[cells[1]].content.text.empty() ? cells[1] + 1 : cells[1];
  if (key >= cells[1] || value >= tree.blocks[row].end || tree.blocks[cells[1]].end - cells[1] > 2)
    return std::nullopt;
  return std::pair(key, value);
}

bool is_in_quote(const BlockTree& tree, const Record& record, std::size_t block) {
  std::size_t up = tree.blocks[block].parent;
  while (up != 0 && up >= record.blocks.begin && tree.blocks[up].kind != BlockKind::quote)
    up = tree.blocks[up].parent;
  return up != 0 && up >= record.blocks.begin;
}

bool is_toggle(const BlockTree& tree, std::size_t item) {
  const std::size_t first = item + 1;
  const std::size_t end = tree.blocks[item].end;
  if (first + 1 >= end || tree.blocks[first].kind != BlockKind::line) return false;
  const std::string_view label = tree.blocks[first].content.text;
  constexpr std::ptrdiff_t most_spaces = 2;  // A longer text may be prose: "관련 연구로 세 가지 결론을 내림".
  if (std::ranges::count(label, ' ') > most_spaces) return false;
  const auto role = role_of_label(label);
  const bool is_whole = label.ends_with("요약") || to_ascii_lower(label) == "summary";
  const bool is_label =
      role && (*role != Role::summary || is_whole) && is_heading_label(label) && is_label_like(label);
  return is_label && !tree.blocks[first + 1].continues &&
         std::ranges::any_of(std::span(tree.blocks).subspan(first + 1, end - first - 1),
                             [](const Block& block) { return !block.content.text.empty(); });
}

bool is_in_aside(const BlockTree& tree, const Record& record, std::size_t block) {
  if (tree.blocks[block].is_aside) return true;
  for (std::size_t up = tree.blocks[block].parent; up > record.blocks.begin; up = tree.blocks[up].parent) {
    if (tree.blocks[up].kind == BlockKind::element && tree.blocks[up].name.starts_with("aside")) return true;
  }
  return false;
}

}  // namespace daejo::parsers
