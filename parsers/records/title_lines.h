#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "parsers/records/assign_roles.h"
#include "parsers/records/piece_list.h"
#include "parsers/records/pieces.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// The parts of a line that names a record's paper.
struct TitleLine {
  /// The text above the link, probably the summary, if it has at least 24 syllables of Hangul: "… — *A Title*
  /// [원문](…)". Empty otherwise.
  PlainText before;
  Span title;        ///< Empty if the line has no title, only a link behind the text.
  PlainText behind;  ///< The text behind the title, if it has at least six syllables; empty otherwise.
};

/// `own` is the anchor in the line that names the paper.
TitleLine split_title_line(const PlainText& content, const Anchor& own);

/// Whether a line of a record names the record's paper and is the line with its title. `is_first` says that
/// no text of the record precedes it.
bool is_title_line(const BlockTree& tree, const Record& record, std::size_t line, bool is_first,
                   std::string_view source);

/// Gives short pieces above the English title of a record the role of a translated title, if there is prose
/// below it. Newsletters often have a headline of their own there.
void take_headlines_above_titles(std::span<CutRecord> records);

/// The words of a headline that are not categories of arXiv, without brackets around them and each with a
/// space after it. None of these words may have a letter, as in "[1/7] ★★★ cond-mat.soft".
std::string without_categories(std::string_view headline);

/// Whether a heading inside a record is the title of the paper. `before` has the pieces above it.
bool is_title_heading(const BlockTree& tree, const Record& record, std::size_t heading,
                      const PieceList& before);

/// Whether a text is no label, looks like a title and has at least three words, none of them in Hangul.
bool is_english_title(std::string_view text);

/// The first block in a range that is an English title; nothing if there is none.
std::optional<std::size_t> find_english_title(const BlockTree& tree, Span blocks);

/// Whether a line in a record is a headline in Korean, right above an English title.
bool is_headline_above_title(const BlockTree& tree, const Record& record, std::size_t line);

/// Whether a line is an English title, and the last piece above it is a Korean headline. `before` has the
/// pieces above the line. A headline is a head with more Hangul than ASCII letters.
bool is_title_below_headline(const PieceList& before, std::string_view line);

/// Whether a line may be the Korean translation of the English title directly above it: it has at least eight
/// syllables of Hangul, and is neither a sentence nor a known label of at most 15 syllables.
bool is_translation_below_title(const PieceList& before, std::string_view line);

}  // namespace daejo::parsers
