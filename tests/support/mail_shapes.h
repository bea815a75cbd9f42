#pragma once

#include <string>
#include <string_view>

namespace daejo::test {

/// Encodes the bytes as quoted-printable (RFC 2045), in lines of at most 76 characters.
std::string quoted_printable(std::string_view bytes);

/// Encodes the bytes as base64 (RFC 2045), in lines of at most 76 characters.
std::string base64(std::string_view bytes);

/// A MIME part: its headers, and `body`, which must already be in this encoding.
std::string mail_part(std::string_view type, std::string_view encoding, std::string_view body);

/// A mail with a plain text and an HTML alternative, both in base64 or both in quoted-printable.
std::string newsletter(std::string_view plain, std::string_view html, bool in_base64);

}  // namespace daejo::test
