#pragma once

#include <cstddef>
#include <optional>
#include <utility>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Returns an array of strings and numbers as lines. Returns nothing if the field is not such an array.
std::optional<PlainText> scalar_lines(const BlockTree& tree, std::size_t field);

/// Finds the field that is the label of the object's text, as in `{"label": "…", "text": "…"}`.
std::optional<std::size_t> label_field(const BlockTree& tree, std::size_t object);

/// The blocks with the texts of a row's two cells; nothing if the row has another number of cells, or a cell
/// has more than one text.
std::optional<std::pair<std::size_t, std::size_t>> two_cells(const BlockTree& tree, std::size_t row);

/// Whether a block of a record is in a quote.
bool is_in_quote(const BlockTree& tree, const Record& record, std::size_t block);

}  // namespace daejo::parsers
