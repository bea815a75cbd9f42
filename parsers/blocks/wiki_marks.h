#pragma once

#include "parsers/plain_text.h"

namespace daejo::parsers {

/// Removes the marks of Obsidian, Pandoc and Quarto from a paragraph or a heading: the signs around
/// `==highlights==` and of links to other notes (`[[note|shown]]`), `%%comments%%`, the paragraph's own name
/// at its end (`^37066d`), attributes at the end of a heading (`{#sec-title}`), and the lines of divisions
/// (`::: {.note}`).
PlainText without_wiki_marks(const PlainText& paragraph);

}  // namespace daejo::parsers
