#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Adds the blocks of a JSON string that is a document itself (Markdown, XML, JSON in a code fence), as in
/// answers of a language model. Returns false if it is plain text.
bool add_document_in_string(BlockTree& tree, const PlainText& text, const std::string& file);

/// Replaces the links that chats write in a text (`<https://…|words>`) by their words.
PlainText with_chat_links(PlainText text);

/// Converts a field with styled runs of text, as in a chat's export (`["…", {"type": "bold", "text": "…"}]`),
/// to lines. The field must be the innermost open block, and only its own contents may follow it. Text that
/// repeats the preceding field of the object, `before` (0 for none), is left out.
void fold_styled_text(BlockTree& tree, std::size_t field, std::size_t before);

/// Adds what the reader of a Jupyter notebook sees. Returns false if the JSON is not a notebook.
bool add_notebook(BlockTree& tree, const BlockTree& json, const std::string& file);

/// Adds what the reader of a Slack channel sees. Returns false if the JSON is not an export of Slack.
bool add_slack_export(BlockTree& tree, const BlockTree& json, const std::string& file);

/// How JSON is read.
struct JsonReading {
  bool opens_strings = true;        ///< Whether to read documents in strings.
  std::string_view bot_field = {};  ///< The field with the text that the bot read; empty if there is none.
};

/// Adds the blocks of valid JSON whose first byte is at offset `shift` of the source.
void add_json(BlockTree& tree, std::string_view source, std::size_t shift, const std::string& file,
              const JsonReading& reading);

}  // namespace daejo::parsers
