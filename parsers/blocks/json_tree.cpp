#include "parsers/blocks/json_tree.h"

namespace daejo::parsers {

std::size_t field_named(const BlockTree& json, std::size_t object, std::string_view name) {
  for (std::size_t i = object + 1; i < json.blocks[object].end; i = json.blocks[i].end) {
    if (json.blocks[i].kind == BlockKind::field && json.blocks[i].name == name) return i;
  }
  return 0;
}

PlainText text_of_field(const BlockTree& json, std::size_t field) {
  PlainText text;
  if (field == 0) return text;
  for (std::size_t i = field; i < json.blocks[field].end; ++i) append_text(text, json.blocks[i].content);
  return text;
}

std::vector<std::size_t> objects_in(const BlockTree& json, std::size_t field) {
  if (field == 0 || field + 1 >= json.blocks[field].end) return {};
  return objects_of_array(json, field + 1);
}

std::vector<std::size_t> objects_of_array(const BlockTree& json, std::size_t array) {
  std::vector<std::size_t> objects;
  for (std::size_t i = array + 1; i < json.blocks[array].end; i = json.blocks[i].end) {
    if (json.blocks[i].kind == BlockKind::object) objects.push_back(i);
  }
  return objects;
}

}  // namespace daejo::parsers
