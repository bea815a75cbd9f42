#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "parsers/digest.h"

namespace daejo {

/// The target of a link, and the bytes of the text that lead to it.
struct TextLink {
  Span text;
  std::string url;
};

/// What a reader sees of a block of markup, and where in the source each byte of it stands.
struct PlainText {
  std::string text;
  std::vector<SourceRun> runs;
  std::vector<Span> emphasis;  ///< Outermost emphasised stretches of `text`, ascending.
  std::vector<TextLink> links;
  std::vector<std::string> images;
};

/// Appends bytes that stand just so in the source from `source_offset` on.
void append_verbatim(PlainText& plain, std::string_view bytes, std::size_t source_offset);

/// Appends bytes that the source spells otherwise (an entity, an escape, a joint) at `source_offset`.
void append_changed(PlainText& plain, std::string_view bytes, std::size_t source_offset);

/// Appends decoded text whose spelling starts at or after `cursor` and ends by `limit`, and returns the
/// offset after it. Backslash escapes and entities are followed; where text and source part, it looks further
/// on.
std::size_t append_aligned(PlainText& plain, std::string_view decoded, std::string_view source,
                           std::size_t cursor, std::size_t limit);

/// The source offset of a byte of `plain.text`, which must not be empty; one past the end is allowed.
std::size_t source_offset(const std::vector<SourceRun>& runs, std::size_t text_offset);

/// Bytes `part` of the text with all that belongs to them; white space at both ends is left off.
PlainText trimmed_slice(const PlainText& plain, Span part);

/// The text without some parts of it, which ascend and do not overlap.
PlainText without_parts(const PlainText& plain, const std::vector<Span>& parts);

/// Puts syllables in place of the letters that they are written with on macOS (NFD), so that Hangul is the
/// same bytes for everybody. Places stay those of the letters.
void compose_hangul(PlainText& plain);

/// Joins `more` to `plain` with a line break between, if both have text.
void append_line(PlainText& plain, const PlainText& more);

}  // namespace daejo
