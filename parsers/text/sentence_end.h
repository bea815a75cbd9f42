#pragma once

#include <string_view>

namespace daejo::parsers {

/// Whether a text ends with the mark of a sentence (`.`, `!`, `?`, `…`, `。`). Brackets, quotation marks,
/// emphasis and white space after the mark are ignored.
bool ends_with_stop(std::string_view text);

/// Like `ends_with_stop`, but also true if the text ends like a Korean verb ("다", "함"), because sentences
/// in summaries often have no mark.
bool ends_sentence(std::string_view text);

}  // namespace daejo::parsers
