#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "parsers/digest.h"

namespace daejo::parsers {

/// A link's target, and the part of the text that is the link. The part is empty for a link without text,
/// such as an icon.
struct TextLink {
  Span text;
  std::string url;
};

/// A text and the positions of its bytes in the source. In a block, it is the text as a reader sees it,
/// without markup.
struct PlainText {
  std::string text;
  std::vector<SourceRun> runs;
  std::vector<Span> emphasis;  ///< The outermost emphasised parts of `text`, ascending.
  std::vector<TextLink> links;
  std::vector<std::string> images;
};

/// Appends bytes that are the same in the source, from `source_offset` on.
void append_verbatim(PlainText& plain, std::string_view bytes, std::size_t source_offset);

/// Appends bytes that the source spells in another way (an entity, an escape, a line break) at
/// `source_offset`.
void append_changed(PlainText& plain, std::string_view bytes, std::size_t source_offset);

/// Appends decoded text whose source starts at or after `cursor` and ends at or before `limit`. Returns the
/// offset after this source. Where text and source differ, an entity in the source is taken for the next
/// character of the text. If there is no entity, the source is searched for this character, which also skips
/// the backslash of an escape. A character that is not found is placed where the search began.
std::size_t append_aligned(PlainText& plain, std::string_view decoded, std::string_view source,
                           std::size_t cursor, std::size_t limit);

/// Converts an offset in a text to an offset in the source. `text_offset` may be the size of the text.
/// Returns 0 if `runs` is empty.
std::size_t source_offset(const std::vector<SourceRun>& runs, std::size_t text_offset);

/// Returns `part` of the text without white space at both ends, with its source positions, its emphasis, and
/// the links that begin in it. Images are not copied.
PlainText trimmed_slice(const PlainText& plain, Span part);

/// Returns the text without the given parts, which must ascend and must not overlap. A link stays even if its
/// whole text is removed.
PlainText without_parts(const PlainText& plain, const std::vector<Span>& parts);

/// Replaces separate letters of Hangul, which macOS writes (NFD), by whole syllables, so that Hangul has the
/// same bytes on every system. A syllable has the source position of its first letter.
void compose_hangul(PlainText& plain);

/// Appends a text with its source positions, but without its emphasis, links and images.
void append_text(PlainText& text, const PlainText& more);

/// Appends `more`, after a line break if both texts are not empty. Emphasis and links are appended, too, but
/// images are not.
void append_line(PlainText& plain, const PlainText& more);

}  // namespace daejo::parsers
