#pragma once

#include <string_view>

namespace daejo::parsers {

/// Whether a text ends with the mark of a sentence, or with one before closing brackets and quotation marks.
bool ends_with_stop(std::string_view text);

/// Whether a text ends with a mark as above or with a Korean verb, as sentences of summaries often do without
/// a mark.
bool ends_sentence(std::string_view text);

}  // namespace daejo::parsers
