#pragma once

#include <string_view>

namespace daejo::parsers {

/// Whether a line consists of two or more short parts, such as "🏷 언어 · 👍 12 · alphaXiv".
/// Dots or bars separate the parts; if the line has none, slashes do. One part must be a labelled number, a
/// number of pages, a reading time, stars, a tag, an id, a category or a button, or begin with an emoji. A
/// list of authors may be a long part.
bool is_line_of_chips(std::string_view text);

/// The last part of a text if it consists of two or more short parts with dots or bars between them: "원문 "
/// for "난이도 중 · 추천 ★★★★★ · 원문 ". All of the text otherwise.
std::string_view last_chip(std::string_view text);

}  // namespace daejo::parsers
