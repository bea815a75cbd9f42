#pragma once

#include <string>

namespace daejo {

/// Converts a text to UTF-8. UTF-16 is recognised by its byte order mark. CP949, which Korean Windows writes,
/// is recognised if the bytes are invalid as UTF-8 but valid as CP949, and at least 70 % of the characters
/// outside ASCII are then Hangul syllables. Any other bytes are returned unchanged.
std::string to_utf8(std::string bytes);

}  // namespace daejo
