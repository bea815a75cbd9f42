#pragma once

#include <string>
#include <string_view>

namespace daejo::review {

/// Cleans an editor's name so that it can be stored and shown. The result is valid UTF-8 of at most 80 bytes,
/// without control characters and without spaces at its start and end. It is empty if nothing is left.
std::string clean_name(std::string_view name);

}  // namespace daejo::review
