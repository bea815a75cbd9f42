#include "parsers/text/label_words.h"

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"

namespace daejo::parsers {
namespace {

bool is_word_letter(char32_t c) {
  if (c < 0x80) return is_ascii_alphanumeric(static_cast<char>(c));
  return is_hangul(c) || (c >= 0xC0 && c <= 0x24F) || (c >= 0x4E00 && c <= 0x9FFF);
}

}  // namespace

LabelWords::LabelWords(std::string_view label) {
  label = label.substr(0, longest_label);
  // "summaryKo" is two words, but "GitHub" and "arXiv" are one each.
  const bool splits_camel = !label.empty() && label[0] >= 'a' && label[0] <= 'z' &&
                            !label.starts_with("arXiv") && label.find(' ') == std::string_view::npos;
  bool was_lower = false;
  for (std::size_t at = 0; at < label.size();) {
    const CodePoint point = decode_utf8(label, at);
    const std::string_view bytes = label.substr(at, point.length);
    at += point.length;
    if (bytes == "'" || bytes == "’" || bytes == ";") continue;  // "What's" and "TL;DR" are one word
    if (!is_word_letter(point.value)) {
      end_word();
      was_lower = false;
      continue;
    }
    const bool is_upper = bytes.size() == 1 && is_ascii_upper(bytes[0]);
    if (is_upper && was_lower && splits_camel) end_word();  // "summaryKo"
    was_lower = bytes.size() == 1 && !is_upper;
    for (const char byte : bytes) letters_[size_++] = ascii_lower(byte);
  }
  end_word();
}

}  // namespace daejo::parsers
