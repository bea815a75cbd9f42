#pragma once

#include <string>
#include <string_view>

namespace daejo::test {

/// The bytes as quoted-printable (RFC 2045), in lines of at most 76 characters.
std::string quoted_printable(std::string_view bytes);

/// The bytes as base64 (RFC 2045), in lines of 76 characters.
std::string base64(std::string_view bytes);

/// A part of a mail, with its headers.
std::string mail_part(std::string_view type, std::string_view encoding, std::string_view body);

/// A mail of a text and its HTML, as a newsletter sends it.
std::string newsletter(std::string_view plain, std::string_view html, bool in_base64);

}  // namespace daejo::test
