#include "tests/support/mail_shapes.h"

#include <fmt/format.h>

namespace daejo::test {

std::string quoted_printable(std::string_view bytes) {
  constexpr std::size_t longest_line = 76;
  std::string text;
  std::size_t column = 0;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const bool is_plain = (value > 32 && value < 127 && byte != '=') || byte == ' ';
    const std::string written =
        byte == '\n' ? "\r\n" : (is_plain ? std::string(1, byte) : fmt::format("={:02X}", value));
    if (byte != '\n' && column + written.size() >= longest_line) {
      text += "=\r\n";
      column = 0;
    }
    text += written;
    column = byte == '\n' ? 0 : column + written.size();
  }
  return text;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t bytes_a_line = 57;
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const auto byte_at = [&](std::size_t i) -> unsigned {
      return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const unsigned bits = byte_at(0) << 16U | byte_at(1) << 8U | byte_at(2);
    text += digits[bits >> 18U];
    text += digits[bits >> 12U & 63U];
    text += at + 1 < bytes.size() ? digits[bits >> 6U & 63U] : '=';
    text += at + 2 < bytes.size() ? digits[bits & 63U] : '=';
    if (at % bytes_a_line == bytes_a_line - 3) text += "\r\n";
  }
  return text;
}

std::string mail_part(std::string_view type, std::string_view encoding, std::string_view body) {
  return fmt::format("Content-Type: {}\r\nContent-Transfer-Encoding: {}\r\n\r\n{}\r\n", type, encoding, body);
}

std::string newsletter(std::string_view plain, std::string_view html, bool in_base64) {
  const auto part = [&](std::string_view type, std::string_view text) {
    const std::string content_type = fmt::format("{}; charset=\"utf-8\"", type);
    return in_base64 ? mail_part(content_type, "base64", base64(text))
                     : mail_part(content_type, "quoted-printable", quoted_printable(text));
  };
  return "Return-Path: <digest@example.org>\r\nFrom: Digest <digest@example.org>\r\n"
         "To: reader@example.org\r\nDate: Mon, 15 Jan 2024 07:00:00 +0900\r\n"
         "Subject: =?utf-8?B?" +
         base64("오늘의 논문") +
         "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"=_edge\"\r\n\r\n"
         "This is a multi-part message.\r\n--=_edge\r\n" +
         part("text/plain", plain) + "--=_edge\r\n" + part("text/html", html) + "--=_edge--\r\n";
}

}  // namespace daejo::test
