#include "parsers/records/data_fields.h"

#include <algorithm>
#include <array>

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
  constexpr std::array<std::string_view, 7> names = {"label", "heading", "section", "title",
                                                     "name",  "key",     "question"};
  constexpr std::array<std::string_view, 5> texts = {"text", "content", "body", "value", "answer"};
  std::optional<std::size_t> label;
  bool has_text = false;
  for (std::size_t k = object + 1; k < tree.blocks[object].end; k = tree.blocks[k].end) {
    const Block& field = tree.blocks[k];
    if (std::ranges::find(names, field.name) != names.end() && !field.content.text.empty()) label = k;
    if (std::ranges::find(texts, field.name) != texts.end()) has_text = true;
  }
  return has_text ? label : std::nullopt;
}

}  // namespace daejo::parsers
