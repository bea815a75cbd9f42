#pragma once

#include "parsers/plain_text.h"

namespace daejo::parsers {

/// Removes the syntax of Obsidian, Pandoc and Quarto from a paragraph or a heading: the `==` around
/// `==highlights==`; the brackets and the target of a link to another note (`[[note|shown]]`);
/// `%%comments%%`; a paragraph's identifier at its end (`^37066d`); attributes at the end of a heading
/// (`{#sec-title}`); and lines that open or close a division (`::: {.note}`). Links, attributes and division
/// lines with an arXiv id stay.
PlainText without_wiki_marks(const PlainText& paragraph);

}  // namespace daejo::parsers
