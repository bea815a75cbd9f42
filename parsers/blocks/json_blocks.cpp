#include <simdjson.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/line_index.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/json_documents.h"
#include "parsers/blocks/json_strings.h"
#include "parsers/json_text.h"
#include "parsers/plain_document.h"

namespace daejo::parsers {
namespace {

namespace ondemand = simdjson::ondemand;
using ondemand::json_type;

/// Converts a JSON object or array to blocks. simdjson's tokens point into the source, so every block knows
/// its position. The source must be valid JSON.
class JsonBlocks {
 public:
  JsonBlocks(std::string_view source, std::size_t shift, const std::string& file, BlockTree& tree,
             const JsonReading& reading)
      : padded_(source), source_(padded_), shift_(shift), file_(file), tree_(tree), reading_(reading) {}

  void read() {
    ondemand::parser parser;
    ondemand::document document = parser.iterate(padded_);
    if (document.type() == json_type::object) {
      const std::size_t begin = offset_of(document.raw_json_token().value());
      take_object(document.get_object(), begin);
    } else if (document.type() == json_type::array) {
      const std::size_t begin = offset_of(document.raw_json_token().value());
      take_array(document.get_array(), begin);
    }
  }

 private:
  std::size_t offset_of(std::string_view token) const {
    return static_cast<std::size_t>(token.data() - source_.data());
  }

  void take_object(ondemand::object object, std::size_t begin) {
    const std::size_t at = tree_.blocks.size();
    tree_.open(BlockKind::object, {begin + shift_, begin + shift_});
    std::size_t end = begin + 1;
    std::size_t before = 0;
    for (auto field : object) {
      const std::size_t key_begin = static_cast<std::size_t>(field.key().raw() - source_.data()) - 1;
      std::string name(std::string_view(field.unescaped_key()));
      const std::size_t field_at = tree_.blocks.size();
      end = take_field(std::move(name), key_begin, field.value(), before);
      before = field_at;
    }
    name_prompts(at);
    tree_.close();
    tree_.blocks[at].source.end = after(end, '}') + shift_;
  }

  /// Names the texts "prompt" if the object is a message to a model, as in
  /// `{"role": "user", "content": "…"}`. Only what the model answers can be a summary.
  void name_prompts(std::size_t object) {
    constexpr std::array<std::string_view, 4> askers = {"system", "developer", "user", "tool"};
    constexpr std::array<std::string_view, 3> texts = {"content", "parts", "text"};
    bool is_to_model = false;
    std::vector<std::size_t> prompts;
    for (std::size_t k = object + 1; k < tree_.blocks.size(); k = tree_.blocks[k].end) {
      const Block& field = tree_.blocks[k];
      const bool is_asker = std::ranges::find(askers, field.content.text) != askers.end();
      is_to_model = is_to_model || (field.name == "role" && is_asker);
      if (std::ranges::find(texts, field.name) != texts.end()) prompts.push_back(k);
    }
    if (!is_to_model) return;
    for (const std::size_t field : prompts) tree_.blocks[field].name = "prompt";
  }

  std::size_t take_field(std::string name, std::size_t key_begin, ondemand::value value, std::size_t before) {
    const std::size_t at = tree_.blocks.size();
    tree_.open(BlockKind::field, {key_begin + shift_, key_begin + shift_}).name = std::move(name);
    const bool is_bot_text = names_bot_text(tree_.blocks[at].name);
    const bool is_null = value.is_null();
    const std::size_t end = take_value(value, at);
    if (!is_bot_text) {
      fold_styled_text(tree_, at, before);
      read_document_in(at);
    } else if (!is_null) {
      move_to_bot_text(at);
    }
    tree_.close();
    tree_.blocks[at].source.end = end + shift_;
    return end;
  }

  bool names_bot_text(std::string_view name) const {
    return !reading_.bot_field.empty() && to_ascii_lower(name) == to_ascii_lower(reading_.bot_field);
  }

  /// Moves all texts in a field to its `bot_text`, without markup, and removes the field's content and
  /// children.
  void move_to_bot_text(std::size_t field) {
    std::string text;
    for (std::size_t i = field; i < tree_.blocks.size(); ++i) {
      if (!text.empty()) text += '\n';
      text += tree_.blocks[i].content.text;
    }
    tree_.blocks.resize(field + 1);
    tree_.blocks[field].content = {};
    tree_.blocks[field].bot_text = without_markup(std::move(text), file_);
  }

  void read_document_in(std::size_t field) {
    if (tree_.blocks[field].content.text.empty() || !reading_.opens_strings) return;
    PlainText text = with_chat_links(std::move(tree_.blocks[field].content));
    tree_.blocks[field].content = {};
    if (add_document_in_string(tree_, text, file_)) return;
    if (text.links.empty()) {
      tree_.blocks[field].content = std::move(text);
    } else {
      add_lines(tree_, text, tree_.blocks[field].source);
    }
  }

  void take_array(ondemand::array array, std::size_t begin) {
    const std::size_t at = tree_.blocks.size();
    tree_.open(BlockKind::array, {begin + shift_, begin + shift_});
    std::size_t end = begin + 1;
    for (ondemand::value value : array) {
      if (value.type() == json_type::object || value.type() == json_type::array) {
        end = take_value(value, at);
        continue;
      }
      const std::size_t item = tree_.blocks.size();
      const std::size_t item_begin = offset_of(value.raw_json_token());
      tree_.add(BlockKind::item, {item_begin + shift_, item_begin + shift_});
      end = take_value(value, item);
      tree_.blocks[item].source.end = end + shift_;
    }
    tree_.close();
    tree_.blocks[at].source.end = after(end, ']') + shift_;
  }

  /// Makes a string or number the content of the block `owner`. Objects and arrays become blocks of their
  /// own; `true`, `false` and `null` are left out. Returns the offset after the value.
  std::size_t take_value(ondemand::value value, std::size_t owner) {
    const json_type type = value.type();
    const std::string_view token = value.raw_json_token();
    const std::size_t begin = offset_of(token);
    if (type == json_type::object) {
      const std::size_t at = tree_.blocks.size();
      take_object(value.get_object(), begin);
      return tree_.blocks[at].source.end - shift_;
    }
    if (type == json_type::array) {
      const std::size_t at = tree_.blocks.size();
      take_array(value.get_array(), begin);
      return tree_.blocks[at].source.end - shift_;
    }
    Block& block = tree_.blocks[owner];
    if (type == json_type::string) {
      block.content = shifted(decode_json_string(source_, begin));
      return json_string_end(source_, begin);
    }
    const std::string_view literal = trim(token);
    if (type == json_type::number) append_verbatim(block.content, literal, begin + shift_);
    return begin + literal.size();
  }

  PlainText shifted(PlainText text) const {
    for (SourceRun& run : text.runs) run.source_begin += shift_;
    return text;
  }

  std::size_t after(std::size_t offset, char closer) const {
    const std::size_t found = source_.find(closer, offset);
    return found == std::string_view::npos ? source_.size() : found + 1;
  }

  simdjson::padded_string padded_;
  std::string_view source_;
  std::size_t shift_;
  const std::string& file_;
  BlockTree& tree_;
  const JsonReading& reading_;
};

}  // namespace

void add_json(BlockTree& tree, std::string_view source, std::size_t shift, const std::string& file,
              const JsonReading& reading) {
  try {
    JsonBlocks(source, shift, file, tree, reading).read();
  } catch (const simdjson::simdjson_error& error) {
    throw InputError({file}, std::string("The JSON cannot be read: ") + error.what() + ".");
  }
}

BlockTree read_json(std::string_view source, const std::string& file, std::string_view bot_field) {
  require_json(source, file);
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  const bool may_be_other = contains_any(source, {"\"nbformat\"", "\"thread_ts\"", "\"mrkdwn\""});
  if (may_be_other) {
    BlockTree json;
    json.open(BlockKind::document, {0, source.size()});
    add_json(json, source, 0, file, {.opens_strings = false});
    json.close();
    if (add_notebook(tree, json, file) || add_slack_export(tree, json, file) ||
        add_slack_message(tree, json, file)) {
      tree.close();
      return tree;
    }
  }
  // If no room were reserved, moving the blocks as they grow would take a tenth of the reading time.
  constexpr std::ptrdiff_t most_reserved = 1 << 16;
  tree.blocks.reserve(
      static_cast<std::size_t>(std::min(std::count(source.begin(), source.end(), ':'), most_reserved)));
  add_json(tree, source, 0, file, {.bot_field = bot_field});
  tree.close();
  unfold_json_documents(tree);
  return tree;
}

namespace {

/// Reads JSON Lines as a document with an array of all lines. Lines that cannot be read become problems.
/// Throws `InputError` if no line can be read.
BlockTree read_lines(std::string_view source, const std::string& file, const JsonReading& reading) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  tree.open(BlockKind::array, {0, source.size()});
  bool any = false;
  std::size_t line = 1;
  for (std::size_t begin = 0; begin < source.size(); ++line) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view text = source.substr(begin, end - begin);
    const std::size_t shift = begin;
    begin = end + 1;
    if (trim(text).empty()) continue;
    try {
      require_json(text, file);
      add_json(tree, text, shift, file, reading);
      any = true;
    } catch (const InputError& error) {
      tree.problems.push_back({{file, line, error.place().column}, error.sentence()});
    }
  }
  tree.close();
  tree.close();
  if (!any && !tree.problems.empty()) {
    throw InputError(tree.problems.front().place, tree.problems.front().sentence);
  }
  return tree;
}

}  // namespace

BlockTree read_json_lines(std::string_view source, const std::string& file, std::string_view bot_field) {
  if (source.find("\"thread_ts\"") != std::string_view::npos) {
    const BlockTree json = read_lines(source, file, {.opens_strings = false});
    BlockTree messages;
    messages.open(BlockKind::document, {0, source.size()});
    const bool is_export = add_slack_export(messages, json, file);
    messages.close();
    messages.problems.insert(messages.problems.end(), json.problems.begin(), json.problems.end());
    if (is_export) return messages;
  }
  BlockTree tree = read_lines(source, file, {.bot_field = bot_field});
  unfold_json_documents(tree);
  return tree;
}

}  // namespace daejo::parsers
