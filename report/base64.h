#pragma once

#include <span>
#include <string>

namespace daejo::report {

/// Encodes bytes as base64 with padding (RFC 4648, section 4).
std::string base64(std::span<const unsigned char> bytes);

}  // namespace daejo::report
