#pragma once

#include <string_view>

namespace daejo::parsers {

/// Removes the ASCII characters in `bytes` at the start of a text, and emoji, symbols, arrows, bullets, and
/// common white space and punctuation outside ASCII.
std::string_view without_front(std::string_view text, std::string_view bytes);

/// The same at the end of a text.
std::string_view without_back(std::string_view text, std::string_view bytes);

}  // namespace daejo::parsers
