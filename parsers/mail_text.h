#pragma once

#include <string>
#include <string_view>

#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo::parsers {

/// How the bytes of a part of a mail are encoded in the message (RFC 2045, section 6).
enum class TransferEncoding { verbatim, quoted_printable, base64 };

/// The encoding that the header `Content-Transfer-Encoding` names. Unknown names are read verbatim.
TransferEncoding parse_transfer_encoding(std::string_view name);

/// Decodes the part in `body` to UTF-8 with LF line ends. `charset` is that of the decoded bytes. A wrong one
/// is corrected as well as possible. The source position of converted text is estimated from its share of the
/// line.
PlainText decode_part(std::string_view source, Span body, TransferEncoding encoding,
                      std::string_view charset);

/// Decodes the encoded words (`=?utf-8?B?…?=`, RFC 2047) of a header's value. The result is UTF-8.
std::string decode_header(std::string_view value);

}  // namespace daejo::parsers
