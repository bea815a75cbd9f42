#pragma once

#include <string_view>

#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Where the text behind a title that ends at `end` begins: after signs, and after links such as "[데모](…)".
std::size_t begin_behind_title(const PlainText& content, std::size_t end);

/// The title at the end of the first `end` bytes of a text, which is emphasised or follows a dash. Empty if
/// there is none.
Span title_at_end(const PlainText& content, std::size_t end);

/// A part without the dashes, brackets and quotation marks at its end, which belong to the title behind it.
Span without_title_marks(std::string_view text, Span part);

/// Whether a line of a record is its title with the link to the paper. `is_first` says that no text of the
/// record precedes it.
bool is_title_line(const BlockTree& tree, const Record& record, std::size_t line, bool is_first,
                   std::string_view source);

/// Whether an emphasised line right below the head of a record is the paper's title: the head is a Korean
/// headline.
bool is_title_below_headline(const Piece& head, std::string_view line);

}  // namespace daejo::parsers
