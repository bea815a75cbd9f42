#pragma once

#include <cstddef>
#include <string>

#include "parsers/blocks/block.h"

namespace daejo {

/// Adds the blocks of a string in JSON that is a document itself (Markdown, XML, JSON in a code fence), as a
/// language model answers; false where it is but text.
bool add_document_in_string(BlockTree& tree, const PlainText& text, const std::string& file);

/// Turns a field that holds text in runs of one style, as a chat's export has it (`["…", {"type": "bold",
/// "text": "…"}]`), into lines. The field must be the innermost open block, and the last one but for what it
/// holds. Text that repeats the field ahead of it in the object, `before` (0 for none), is left out.
void fold_styled_text(BlockTree& tree, std::size_t field, std::size_t before);

/// Adds the blocks of valid JSON whose first byte stands at `shift` of the source. Documents in its strings
/// are read where `opens_strings` says so.
void add_json(BlockTree& tree, std::string_view source, std::size_t shift, const std::string& file,
              bool opens_strings);

}  // namespace daejo
