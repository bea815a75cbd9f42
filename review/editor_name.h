#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// An editor's name as it may be stored and shown: valid UTF-8 without control characters, at most 80 bytes,
/// no spaces around it. Empty where nothing is left.
std::string clean_name(std::string_view name);

}  // namespace daejo
