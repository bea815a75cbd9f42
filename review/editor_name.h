#pragma once

#include <string>
#include <string_view>

namespace daejo::review {

/// Cleans an editor's name so that it can be stored and shown: valid UTF-8 without control characters, at
/// most 80 bytes, trimmed. Empty if nothing is left.
std::string clean_name(std::string_view name);

}  // namespace daejo::review
