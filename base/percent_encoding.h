#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// The bytes as a URI writes them (RFC 3986): letters, digits and the bytes of `kept` as they are, the rest
/// as %XX.
std::string percent_encoded(std::string_view bytes, std::string_view kept = "-._~");

}  // namespace daejo
