#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/plain_text.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

/// The least prose of a summary, in syllables.
inline constexpr std::size_t least_prose = 12;

/// Counts the syllables of Hangul.
std::size_t count_hangul(std::string_view text);

/// Counts the ASCII letters.
std::size_t count_latin(std::string_view text);

/// Whether the text has an ASCII letter or any other letter or sign than ASCII's.
bool has_letters(std::string_view text);

/// Whether a text starts with a sign for an item or label, such as "▷", "✍️" or an emoji.
bool starts_with_sign(std::string_view text);

/// The label at the start of a text, as written, and where the text after it begins.
struct FoundLabel {
  std::string_view label;
  std::size_t end = 0;  ///< 0 if there is none.
};

/// Finds a label that precedes the text. A label is emphasis at the start followed by a colon, or consists of
/// known words, as in "URL: …" and "요약: …". `source` is the whole source, which shows whether emphasis was
/// opened before the text and never closed; it may be empty.
FoundLabel find_label(const PlainText& plain, std::string_view source);

/// A text without its label, and the label as written.
struct LabelledText {
  std::string label;  ///< Empty if there is none.
  PlainText text;
};

/// Splits the label that `find_label` finds from the text after it.
LabelledText split_label(const PlainText& plain, std::string_view source);

/// Whether a text is as long as an English sentence, ends like one, and has no Hangul.
bool is_english_prose(std::string_view text);

/// The amount of prose in a text: the number of Hangul syllables, and a quarter of the number of letters in
/// English sentences. 0 for names, links, dates, tags and the like.
std::size_t prose_in(std::string_view text);

/// Whether the text is a list of names: "Ada Lovelace, Alan Turing".
bool looks_like_names(std::string_view text);

/// Whether a line has only "#tags".
bool is_line_of_tags(std::string_view text);

/// Removes what surrounds a title: numbers, emoji, "[4]", "[CVPR 2023]", stars, "(arXiv:…)".
std::string clean_title(std::string_view text);

/// Whether the text could be a title on arXiv: mostly Latin letters, and no date.
bool looks_like_title(std::string_view text);

}  // namespace daejo::parsers
