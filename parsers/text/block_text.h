#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/plain_text.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

/// The least amount of prose that makes a summary, measured by `prose_in`.
inline constexpr std::size_t least_prose = 12;

/// Counts the whole syllables of Hangul (U+AC00 to U+D7A3).
std::size_t count_hangul(std::string_view text);
/// Whether a text has a syllable of Hangul. In Korean texts, this is much faster than counting them.
bool has_hangul_syllable(std::string_view text);

/// Counts the ASCII letters.
std::size_t count_latin(std::string_view text);

/// Whether the text has an ASCII letter or any character outside ASCII.
bool has_letters(std::string_view text);

/// Whether a text starts with an arrow, a symbol or an emoji, such as "▷" or "✍️", which often marks an
/// item or a label.
bool starts_with_sign(std::string_view text);

/// The label at the start of a text, without emphasis and colon, and the offset at which the text after it
/// begins.
struct FoundLabel {
  std::string_view label;
  std::size_t end = 0;  ///< 0 if there is no label.
};

/// Finds a label at the start of a text. An emphasised text is a label if a colon, a dash or a line break
/// follows it, or if it ends with a colon. Other labels have known words ("**한 줄 요약** …", "URL: …",
/// "[요약] …" and "고른 이유 | …"), or are a word before an address or a few emphasised Korean words before a
/// dot or bar. `source` is the whole source. It shows whether `**` before the text opened an emphasis that
/// was never closed, and may be empty.
FoundLabel find_label(const PlainText& plain, std::string_view source);

/// A text without its label, and the label as in `FoundLabel`.
struct LabelledText {
  std::string label;  ///< Empty if there is none.
  PlainText text;
};

/// Splits the label that `find_label` finds from the text after it. If there is no label, the result has the
/// whole text.
LabelledText split_label(const PlainText& plain, std::string_view source);

/// Whether a text has at least 40 ASCII letters and no Hangul syllable, and ends with the mark of a sentence.
bool is_english_prose(std::string_view text);

/// The amount of prose in a text, not counting the addresses of links. It is the number of Hangul syllables.
/// For a text without Hangul, it is a quarter of the number of ASCII letters if there are at least 40 and the
/// text ends like a sentence and is no list of names, and 0 otherwise.
std::size_t prose_in(std::string_view text);

/// Whether the text looks like a list of people: "Ada Lovelace, Alan Turing", "Ada Lovelace et al.",
/// "Lovelace et al. · London" or "Ada Lovelace, Alan Turing 외 4명".
bool looks_like_names(std::string_view text);

/// Whether a text consists of "#tags", at least one of them, and white space.
bool is_line_of_tags(std::string_view text);

}  // namespace daejo::parsers
