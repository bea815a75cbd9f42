#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/mail_text.h"

namespace daejo::parsers {

/// A header of a message, unfolded. Its name is in lower case.
struct MailHeader {
  std::string name;
  std::string value;
  std::size_t begin = 0;  ///< Where the value begins in the source.
};

/// A part of a message whose text is read.
struct MailText {
  bool is_html = false;
  Span body;  ///< The encoded bytes in the source.
  TransferEncoding encoding = TransferEncoding::verbatim;
  std::string charset;
};

/// The parts of a mail (RFC 5322, RFC 2045 to 2047) from which a digest is read.
struct MailMessage {
  std::vector<MailHeader> headers;
  std::vector<MailText> texts;    ///< In the order of the source.
  std::vector<Problem> problems;  ///< Texts of types that are not read, such as calendars.
};

/// Whether a text starts with the headers of a mail.
bool looks_like_mail(std::string_view text);

/// Reads a saved mail. Of alternative texts, the one that names most papers is taken, and HTML if they name
/// equally many. A missing last boundary is treated as if it were at the end of the message. Throws
/// `InputError` if there is no header, no text, or parts are nested more than 32 levels deep.
MailMessage read_mail_message(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
