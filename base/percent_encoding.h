#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes bytes for a URI (RFC 3986): letters, digits and the bytes in `kept` stay, every other byte becomes
/// %XX.
std::string percent_encoded(std::string_view bytes, std::string_view kept = "-._~");

}  // namespace daejo
