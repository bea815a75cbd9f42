#pragma once

#include <string>
#include <string_view>

#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo {

/// How the bytes of a mail's part are written in the message (RFC 2045, section 6).
enum class TransferEncoding { verbatim, quoted_printable, base64 };

/// The encoding that the header `Content-Transfer-Encoding` names. Unknown names are read verbatim.
TransferEncoding parse_transfer_encoding(std::string_view name);

/// The text of the part that stands in `body`, as UTF-8, with LF line ends. `charset` is that of the decoded
/// bytes; a wrong one is made up for as well as can be done. Text that was converted is placed by its share
/// of the line.
PlainText decode_part(std::string_view source, Span body, TransferEncoding encoding,
                      std::string_view charset);

/// A header's value with its encoded words (`=?utf-8?B?…?=`, RFC 2047) decoded, as UTF-8.
std::string decode_header(std::string_view value);

}  // namespace daejo
