#pragma once

#include <string>
#include <string_view>

#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo::parsers {

/// How the bytes of a part of a mail are encoded in the message (RFC 2045, section 6).
enum class TransferEncoding { verbatim, quoted_printable, base64 };

/// The encoding that the header `Content-Transfer-Encoding` names. `verbatim` for any other name than
/// `base64` and `quoted-printable`.
TransferEncoding parse_transfer_encoding(std::string_view name);

/// Decodes the part in `body` to UTF-8 with LF line ends. `charset` names the charset of the decoded bytes.
/// If this name is unknown, or if bytes that should be UTF-8 are not, the charset is guessed. A `verbatim`
/// part is taken as UTF-8, unless the charset is an `iso-2022` one. If bytes had to be converted, the source
/// position of a character is estimated from how far along its line the character is.
PlainText decode_part(std::string_view source, Span body, TransferEncoding encoding,
                      std::string_view charset);

/// Decodes the encoded words (`=?utf-8?B?…?=`, RFC 2047) of a header's value to UTF-8. The rest of the value
/// stays as it is, except that white space between two encoded words is dropped.
std::string decode_header(std::string_view value);

}  // namespace daejo::parsers
