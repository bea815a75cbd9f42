#pragma once

#include "parsers/plain_text.h"

namespace daejo {

/// The text of a paragraph without what Obsidian and other wikis mark in it: the signs around
/// `==highlights==`,
/// `%%comments%%`, and the paragraph's own name at its end (`^37066d`).
PlainText without_wiki_marks(const PlainText& paragraph);

}  // namespace daejo
