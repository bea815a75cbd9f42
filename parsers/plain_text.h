#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "parsers/digest.h"

namespace daejo::parsers {

/// A link's target, and the bytes of the text that are the link.
struct TextLink {
  Span text;
  std::string url;
};

/// The text of a block as a reader sees it, without markup. It knows the position of each byte in the source.
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

/// Appends decoded text whose source starts at or after `cursor` and ends before `limit`. Returns the offset
/// after it. Backslash escapes and entities are matched with what they stand for. If text and source differ,
/// the source is searched for the next common bytes.
std::size_t append_aligned(PlainText& plain, std::string_view decoded, std::string_view source,
                           std::size_t cursor, std::size_t limit);

/// Converts an offset in a text to an offset in the source. `text_offset` may be the end of the text. Returns
/// 0 if `runs` is empty.
std::size_t source_offset(const std::vector<SourceRun>& runs, std::size_t text_offset);

/// Cuts out `part` of the text with its runs, links and emphasis. White space at both ends is removed.
PlainText trimmed_slice(const PlainText& plain, Span part);

/// Removes parts of the text. The parts must ascend and must not overlap.
PlainText without_parts(const PlainText& plain, const std::vector<Span>& parts);

/// Replaces conjoining letters, which macOS writes (NFD), by whole syllables, so that Hangul is the same
/// bytes on every system. Source positions remain those of the letters.
void compose_hangul(PlainText& plain);

/// Appends a text with its source positions, but without its emphasis and links.
void append_text(PlainText& text, const PlainText& more);

/// Joins `more` to `plain` with a line break between, if both have text.
void append_line(PlainText& plain, const PlainText& more);

}  // namespace daejo::parsers
