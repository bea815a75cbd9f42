#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/plain_text.h"
#include "parsers/records/role.h"

namespace daejo {

/// Syllables of Hangul.
std::size_t count_hangul(std::string_view text);

/// ASCII letters.
std::size_t count_latin(std::string_view text);

/// A text without its label, and the label, as it is written.
struct LabelledText {
  std::string label;  ///< Empty where there is none.
  PlainText text;
};

/// Parts a label from the text behind it: emphasis at the start that a colon follows, or one of a few plain
/// words that a label is made of, as in "URL: …" and "요약: …". `source` is what the text was read from.
LabelledText split_label(const PlainText& plain, std::string_view source);

/// How much of a summary a text could be: Hangul syllables, and a quarter of the letters of English
/// sentences. 0 for names, links, dates, tags and the like.
std::size_t prose_in(std::string_view text);

/// Whether the text is a list of names: "Ada Lovelace, Alan Turing".
bool looks_like_names(std::string_view text);

/// Whether nothing but "#tags" stands there.
bool is_line_of_tags(std::string_view text);

/// The title without what is around it: numbers, emoji, "[4]", "[CVPR 2023]", stars, "(arXiv:…)".
std::string clean_title(std::string_view text);

/// Whether the text could be the title of a paper as it is written at arXiv: mostly Latin letters, no date.
bool looks_like_title(std::string_view text);

}  // namespace daejo
