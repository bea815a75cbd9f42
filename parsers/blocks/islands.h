#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// A part of a Markdown or plain text that is in another format.
struct Island {
  Span lines;  ///< The lines that are no Markdown. In a chat, a name and a time precede the text.
  Span text;
  bool is_json = false;  ///< Otherwise, it is an HTML table.
};

/// Finds the HTML tables that begin at the start of a line, and the JSON objects that end a line, as in chats
/// and logs. Code blocks are not searched.
std::vector<Island> find_islands(std::string_view source);

/// Whether a text in a code block may be JSON about a paper.
bool may_be_data(std::string_view text);

}  // namespace daejo::parsers
