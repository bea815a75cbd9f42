#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Returns the scalars of a field's array as lines. Returns nothing if the field has no array, if the array
/// has objects or arrays in it, or if the field's name is "sections".
std::optional<PlainText> scalar_lines(const BlockTree& tree, std::size_t field);

/// Finds the field that is the label of the object's text, as in `{"label": "…", "text": "…"}`. Nothing if
/// the object has no such field with text, or no field for the text.
std::optional<std::size_t> label_field(const BlockTree& tree, std::size_t object);

/// Whether a JSON object is a message that replies to another one, according to a field such as
/// "reply_to_message_id".
bool is_reply(const BlockTree& tree, std::size_t object);

/// Whether the blocks have a field for a title, a summary or authors. A chat message has none.
bool has_field_of_paper(const BlockTree& tree, Span blocks);

/// The blocks with the texts of a row's two cells. Nothing if the row has another number of cells, a cell is
/// empty, or a cell has more than one block in it.
std::optional<std::pair<std::size_t, std::size_t>> two_cells(const BlockTree& tree, std::size_t row);

/// Whether a block is in a quote inside the record. The quote may be the record's first block.
bool is_in_quote(const BlockTree& tree, const Record& record, std::size_t block);

/// Whether the first line of an item is a known label, but not that of a part of a summary, and all its text
/// is below, in paragraphs, quotes or items of their own.
bool is_toggle(const BlockTree& tree, std::size_t item);

/// Whether a block is in an HTML element `<aside>` in the record.
bool is_in_aside(const BlockTree& tree, const Record& record, std::size_t block);

}  // namespace daejo::parsers
