#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// A part of a Markdown or plain text that is in another format.
struct Island {
  Span lines;  ///< The lines that are not Markdown. In a chat, a name and a time precede `text`.
  Span text;
  bool is_json = false;  ///< Otherwise, it is an HTML table.
};

/// Finds the HTML tables that begin at the start of a line, and the JSON objects that end a line, as in chats
/// and logs. Code blocks are not searched for JSON.
std::vector<Island> find_islands(std::string_view source);

/// Whether a text may be JSON about a paper: it names one, or has much Korean text.
bool may_be_data(std::string_view text);

}  // namespace daejo::parsers
