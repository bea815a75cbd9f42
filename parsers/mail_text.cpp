#include "parsers/mail_text.h"

#include <boost/locale/encoding.hpp>

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/ascii.h"
#include "base/text_encoding.h"
#include "base/utf8.h"

namespace daejo::parsers {
namespace {

/// Decodes the byte that is written like `=E9` at `at`. Nothing if there is no such escape.
std::optional<char> escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '=') return std::nullopt;
  const int high = hex_value(text[at + 1]);
  const int low = hex_value(text[at + 2]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

/// The length of the white space from `at` to the end of the line, including the line break. The last line
/// may end without a line break. 0 if anything else follows on the line, or if `at` is the end of the text.
std::size_t line_end_length(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find_first_not_of(" \t\r", at), text.size());
  if (end == text.size()) return end - at;
  return text[end] == '\n' ? end + 1 - at : 0;
}

PlainText decode_quoted_printable(std::string_view text, std::size_t place) {
  PlainText decoded;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = std::min(text.find('=', at), text.size());
    append_verbatim(decoded, text.substr(at, escape - at), place + at);
    at = escape;
    if (at == text.size()) break;
    if (const auto byte = escaped_byte(text, at)) {
      append_verbatim(decoded, std::string_view(&*byte, 1), place + at);
      at += 3;
    } else if (const std::size_t soft_break = line_end_length(text, at + 1)) {
      at += 1 + soft_break;
    } else {
      append_verbatim(decoded, "=", place + at++);
    }
  }
  return decoded;
}

int base64_value(char digit) {
  if (digit >= 'A' && digit <= 'Z') return digit - 'A';
  if (digit >= 'a' && digit <= 'z') return digit - 'a' + 26;
  if (is_ascii_digit(digit)) return digit - '0' + 52;
  if (digit == '+' || digit == '-') return 62;
  return digit == '/' || digit == '_' ? 63 : -1;
}

/// Decodes base64, also with the digits `-` and `_` of its URL variant. Other characters are skipped (RFC
/// 2045). `place` is the offset of `text` in the source.
PlainText decode_base64(std::string_view text, std::size_t place) {
  PlainText decoded;
  unsigned bits = 0;
  unsigned count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int value = base64_value(text[at]);
    if (value < 0) continue;
    bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    const char byte = static_cast<char>(bits >> count & 0xFFU);
    append_verbatim(decoded, std::string_view(&byte, 1), place + at - 1);
  }
  return decoded;
}

/// Converts any bytes to valid UTF-8 without NUL. Bytes that cannot be decoded become U+FFFD, and NUL becomes
/// a space.
std::string repaired_text(std::string_view bytes) {
  std::string text = repaired_utf8(bytes);
  std::ranges::replace(text, '\0', ' ');
  return text;
}

bool is_korean_charset(const std::string& lower) {
  return lower.find("5601") != std::string::npos || lower == "euc-kr" || lower == "euckr" ||
         lower == "cp949" || lower == "uhc" || lower == "windows-949" || lower == "ms949";
}

bool is_utf8_charset(const std::string& lower) {
  return lower.empty() || lower == "utf-8" || lower == "utf8" || lower == "us-ascii" || lower == "ascii";
}

std::string utf8_of(const std::string& bytes, std::string_view charset) {
  const std::string lower = to_ascii_lower(trim(charset));
  if (!is_utf8_charset(lower)) {
    try {
      // Mailers write "euc-kr" and mean the larger CP949.
      return repaired_text(boost::locale::conv::to_utf<char>(
          bytes, is_korean_charset(lower) ? "CP949" : lower, boost::locale::conv::skip));
    } catch (const boost::locale::conv::invalid_charset_error&) {
      // The charset is guessed below.
    }
  }
  return repaired_text(to_utf8(bytes));
}

/// Gives each character one source position, that of its first byte, because its bytes may be apart in the
/// source.
PlainText placed_by_character(const PlainText& text) {
  PlainText out;
  auto run = text.runs.begin();
  for (std::size_t at = 0; at < text.text.size();) {
    while (std::next(run) != text.runs.end() && std::next(run)->text_begin <= at) ++run;
    const std::size_t length = decode_utf8(text.text, at).length;
    const bool is_together = std::next(run) == text.runs.end() || std::next(run)->text_begin >= at + length;
    const std::string_view character = std::string_view(text.text).substr(at, length);
    const std::size_t place = run->source_begin + at - run->text_begin;
    if (is_together) {
      append_verbatim(out, character, place);
    } else {
      append_changed(out, character, place);
    }
    at += length;
  }
  return out;
}

std::size_t line_count(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
}

/// Appends a line of converted text. `before` is where this line was in the text before the conversion, and
/// `runs` are that text's. Positions are estimated from them.
void append_converted(PlainText& out, std::string_view line, const std::vector<SourceRun>& runs,
                      Span before) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = decode_utf8(line, at).length;
    append_changed(out, line.substr(at, length),
                   source_offset(runs, before.begin + at * before.size() / line.size()));
    at += length;
  }
}

PlainText converted(const PlainText& decoded, std::string_view charset) {
  const std::string utf8 = utf8_of(decoded.text, charset);
  if (utf8 == decoded.text) return placed_by_character(decoded);
  const bool has_lines = line_count(utf8) == line_count(decoded.text);
  PlainText out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t line_end = has_lines ? utf8.find('\n', at) : std::string::npos;
    const std::size_t end = line_end == std::string::npos ? utf8.size() : line_end + 1;
    const std::size_t before_end = has_lines ? decoded.text.find('\n', begin) : std::string::npos;
    const std::size_t next = before_end == std::string::npos ? decoded.text.size() : before_end + 1;
    append_converted(out, std::string_view(utf8).substr(at, end - at), decoded.runs, {begin, next});
    at = end;
    begin = next;
  }
  return out;
}

PlainText without_carriage_returns(const PlainText& text) {
  std::vector<Span> returns;
  for (std::size_t at = 0; (at = text.text.find("\r\n", at)) != std::string::npos; ++at) {
    returns.push_back({at, at + 1});
  }
  return without_parts(text, returns);
}

/// The content of an encoded word (RFC 2047) at the start of a text, decoded to bytes of `charset`. `length`
/// is that of the encoded word.
struct EncodedWord {
  std::string charset;
  std::string bytes;
  std::size_t length = 0;
};

std::optional<EncodedWord> encoded_word_at(std::string_view text) {
  constexpr std::size_t longest_word = 1024;  // RFC 2047 allows 75, but some mailers write more
  if (!text.starts_with("=?")) return std::nullopt;
  text = text.substr(0, longest_word);
  const std::size_t encoding = text.find('?', 2);
  if (encoding == std::string_view::npos || encoding + 2 >= text.size() || text[encoding + 2] != '?')
    return std::nullopt;
  const std::size_t end = text.find("?=", encoding + 3);
  if (end == std::string_view::npos) return std::nullopt;
  std::string word(text.substr(encoding + 3, end - encoding - 3));
  const std::string_view charset = text.substr(2, encoding - 2);
  EncodedWord found{std::string(charset.substr(0, charset.find('*'))), {}, end + 2};
  if (ascii_lower(text[encoding + 1]) == 'b') {
    found.bytes = decode_base64(word, 0).text;
  } else {
    std::ranges::replace(word, '_', ' ');
    found.bytes = decode_quoted_printable(word, 0).text;
  }
  return found;
}

}  // namespace

TransferEncoding parse_transfer_encoding(std::string_view name) {
  const std::string lower = to_ascii_lower(trim(name));
  if (lower == "base64") return TransferEncoding::base64;
  return lower == "quoted-printable" ? TransferEncoding::quoted_printable : TransferEncoding::verbatim;
}

PlainText decode_part(std::string_view source, Span body, TransferEncoding encoding,
                      std::string_view charset) {
  const std::string_view text = body.of(source);
  if (encoding == TransferEncoding::base64)
    return without_carriage_returns(converted(decode_base64(text, body.begin), charset));
  if (encoding == TransferEncoding::quoted_printable)
    return without_carriage_returns(converted(decode_quoted_printable(text, body.begin), charset));
  PlainText verbatim;
  append_verbatim(verbatim, text, body.begin);
  // The whole file was converted to UTF-8 when it was read, whatever charset the part names. The seven-bit
  // ISO-2022 charsets were not, because their bytes are valid UTF-8.
  const bool is_seven_bits = to_ascii_lower(trim(charset)).starts_with("iso-2022");
  return without_carriage_returns(is_seven_bits ? converted(verbatim, charset) : verbatim);
}

std::string decode_header(std::string_view value) {
  std::string text;
  std::string charset;
  // The decoded bytes of adjacent words in one charset. They are converted together, because mailers split
  // characters between words.
  std::string pending;
  const auto settle = [&] {
    if (!pending.empty()) text += utf8_of(pending, charset);
    pending.clear();
  };
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t start = value.find_first_not_of(" \t\r\n", at);
    const bool follows_word = !pending.empty() && start != std::string_view::npos;
    const auto word = encoded_word_at(value.substr(follows_word ? start : at));
    if (word) {
      if (follows_word) at = start;
      if (word->charset != charset) settle();
      charset = word->charset;
      pending += word->bytes;
      at += word->length;
      continue;
    }
    settle();
    const std::size_t next = std::min(value.find("=?", at + 1), value.size());
    text += value.substr(at, next - at);
    at = next;
  }
  settle();
  return text;
}

}  // namespace daejo::parsers
