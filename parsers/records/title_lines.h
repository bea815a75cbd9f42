#pragma once

#include <string>
#include <string_view>

#include "parsers/records/piece_list.h"
#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// The offset at which the text behind a title that ends at `end` begins: after signs, and after links such
/// as "[데모](…)".
std::size_t begin_behind_title(const PlainText& content, std::size_t end);

/// The title at the end of the first `end` bytes of a text. It is emphasised or follows a dash. Empty if
/// there is none.
Span title_at_end(const PlainText& content, std::size_t end);

/// The part of a text without the spaces, dashes, opening brackets, quotation marks and other signs at its
/// end, which belong to the title behind it.
Span without_title_marks(std::string_view text, Span part);

/// Whether a line of a record names the record's paper and is the line with its title. `is_first` says that
/// no text of the record precedes it.
bool is_title_line(const BlockTree& tree, const Record& record, std::size_t line, bool is_first,
                   std::string_view source);

/// The words of a headline that are not categories of arXiv, without brackets around them and each with a
/// space after it. None of these words may have a letter, as in "[1/7] ★★★ cond-mat.soft".
std::string without_categories(std::string_view headline);

/// Whether a heading inside a record is the title of the paper. `before` has the pieces above it.
bool is_title_heading(const BlockTree& tree, const Record& record, std::size_t heading,
                      const PieceList& before);

/// Whether a text is no label, looks like a title and has at least three words, none of them in Hangul.
bool is_english_title(std::string_view text);

/// Whether a line in a record is a headline in Korean, right above an English title.
bool is_headline_above_title(const BlockTree& tree, const Record& record, std::size_t line);

/// Whether a line is an English title, and the last piece above it is a Korean headline. `before` has the
/// pieces above the line. A headline is a head with more Hangul than ASCII letters.
bool is_title_below_headline(const PieceList& before, std::string_view line);

/// Whether a line may be the Korean translation of the English title directly above it: it has at least eight
/// syllables of Hangul, and is neither a sentence nor a known label of at most 15 syllables.
bool is_translation_below_title(const PieceList& before, std::string_view line);

}  // namespace daejo::parsers
