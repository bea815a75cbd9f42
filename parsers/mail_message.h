#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/mail_text.h"

namespace daejo {

/// A header of a message, unfolded. Its name is in lower case.
struct MailHeader {
  std::string name;
  std::string value;
  std::size_t begin = 0;  ///< Of the value, in the source.
};

/// A text of a message that is to be read.
struct MailText {
  bool is_html = false;
  Span body;  ///< In the source, as it is written there.
  TransferEncoding encoding = TransferEncoding::verbatim;
  std::string charset;
};

/// What of a mail (RFC 5322, RFC 2045 to 2047) a digest is read from.
struct MailMessage {
  std::vector<MailHeader> headers;
  std::vector<MailText> texts;    ///< In the order of the source.
  std::vector<Problem> problems;  ///< Texts of types that are not read, such as calendars.
};

/// Whether a text starts with the headers of a mail.
bool looks_like_mail(std::string_view text);

/// Reads a saved mail. Of a text and its alternatives, the one that names most papers is taken; HTML if they
/// name as many. A boundary that never comes ends with the message. Throws `InputError` if there is no
/// header, no text, or parts nest deeper than 32 levels.
MailMessage read_mail_message(std::string_view source, const std::string& file);

}  // namespace daejo
