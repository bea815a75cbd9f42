#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// A part of a Markdown or plain text that is not Markdown. `text` is an HTML table or a JSON object.
struct Island {
  Span lines;  ///< `text`, and what precedes a JSON object on its line, such as a name and a time in a chat.
  Span text;
  bool is_json = false;  ///< Whether `text` is a JSON object. Otherwise, it is an HTML table.
};

/// Finds the HTML tables that begin at the start of a line, and the JSON objects at the end of a line, as in
/// chats and logs, for which `may_be_data` is true. Code blocks are not searched for JSON.
std::vector<Island> find_islands(std::string_view source);

/// Whether a text may be JSON about a paper: it begins with "{" or "[", and names a paper or has much Korean
/// text.
bool may_be_data(std::string_view text);

}  // namespace daejo::parsers
