#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/mail_text.h"

namespace daejo::parsers {

/// A header of a mail. Its name is in lower case, and its value is on one line.
struct MailHeader {
  std::string name;
  std::string value;
  std::size_t begin = 0;  ///< The offset of the value in the source.
};

/// A part of a message whose text is read.
struct MailText {
  bool is_html = false;
  Span body;  ///< Where its encoded bytes are in the source.
  TransferEncoding encoding = TransferEncoding::verbatim;
  std::string charset;
};

/// The parts of a mail (RFC 5322, RFC 2045 to 2047) from which a digest is read.
struct MailMessage {
  std::vector<MailHeader> headers;
  std::vector<MailText> texts;    ///< In the order of the source.
  std::vector<Problem> problems;  ///< Text parts of types that are not read, such as calendars.
};

/// Whether a text starts with the headers of a mail: `From`, and `Subject` or `MIME-Version`.
bool looks_like_mail(std::string_view text);

/// Reads a saved mail. Of alternative texts, the one that names most papers is taken. Among those that name
/// equally many, HTML is preferred, and then the later one. If a closing boundary is missing, the last part
/// ends where the part around it ends. Throws `InputError` if there is no header or no text, or if parts are
/// nested more than 32 levels deep.
MailMessage read_mail_message(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
