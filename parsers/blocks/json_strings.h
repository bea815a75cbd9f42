#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Adds the blocks of a JSON string that is a document itself, as in answers of a language model: JSON (also
/// in a code fence), XML, HTML or Markdown. Returns false, and adds nothing, if the string is plain text.
bool add_document_in_string(BlockTree& tree, const PlainText& text, const std::string& file);

/// Replaces the links that chats write in a text (`<https://…|words>`) by their words, and adds them to the
/// links of the text.
PlainText with_chat_links(PlainText text);

/// Converts a field with styled runs of text, as in a chat's export (`["…", {"type": "bold", "text": "…"}]`),
/// to lines. Leaves any other field as it is. The field must be the innermost open block, and only its own
/// contents may follow it. `before` is the preceding field of the object, or 0. If the text only repeats that
/// field, it is left out.
void fold_styled_text(BlockTree& tree, std::size_t field, std::size_t before);

/// Adds the Markdown cells and the formatted outputs of a Jupyter notebook, and code that names papers.
/// Returns false, and adds nothing, if the JSON is not a notebook.
bool add_notebook(BlockTree& tree, const BlockTree& json, const std::string& file);

/// Adds a message of a bot to Slack, with an array of blocks. Returns false, and adds nothing, if the JSON is
/// none.
bool add_slack_message(BlockTree& tree, const BlockTree& json, const std::string& file);

/// Adds the messages of a Slack channel. Returns false, and adds nothing, if the JSON is not an export of
/// Slack.
bool add_slack_export(BlockTree& tree, const BlockTree& json, const std::string& file);

/// How JSON is read.
struct JsonReading {
  bool opens_strings = true;        ///< Whether to read documents in strings.
  std::string_view bot_field = {};  ///< The field with the text that a bot summarized; empty if none.
};

/// Adds the blocks of `source`, which must be valid JSON. `shift` is the offset of its first byte in the
/// outer source.
void add_json(BlockTree& tree, std::string_view source, std::size_t shift, const std::string& file,
              const JsonReading& reading);

}  // namespace daejo::parsers
