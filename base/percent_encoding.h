#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes bytes for a URI (RFC 3986): every byte becomes %XX, except for ASCII letters, ASCII digits and the
/// bytes in `kept`.
std::string percent_encoded(std::string_view bytes, std::string_view kept = "-._~");

}  // namespace daejo
