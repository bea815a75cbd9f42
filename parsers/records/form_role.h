#pragma once

#include <optional>
#include <string_view>

#include "parsers/records/pieces.h"
#include "parsers/records/record.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

/// Whether a text has at least 40 syllables of Hangul, ends like a sentence, and is not a list with many
/// commas.
bool is_korean_prose(std::string_view text);
/// Whether a text ends like a sentence and has at least 20 syllables of Hangul.
bool is_sentence(std::string_view text);

/// The role of a piece according to its form; nothing if its form does not show a role.
std::optional<Role> role_of_form(const Piece& piece, const Record& record);

/// The role of a text that begins with words that mark it as a person's remark: in brackets, as in "(개인
/// 견해) 더 볼 만하다", emphasised, or before a dash. Emphasised words may also mark a reason for choosing
/// the paper. Nothing for all other texts.
std::optional<Role> role_of_marked_remark(const PlainText& content);

/// Whether the text of a code block draws something with arrows or lines, and has no Korean sentence and no
/// long Korean line.
bool is_diagram(std::string_view code);

/// Whether a text is the caption of a figure or table. It begins like "Figure 2" or "그림 3", and it begins
/// with emphasis ("*Figure 2: …*", "**그림 3.** …") or is short and does not end like a sentence.
bool is_caption(const PlainText& content);

}  // namespace daejo::parsers
