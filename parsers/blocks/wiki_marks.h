#pragma once

#include "parsers/plain_text.h"

namespace daejo {

/// Removes the marks of Obsidian and other wikis from a paragraph: the signs around `==highlights==`,
/// `%%comments%%`, and the paragraph's own name at its end (`^37066d`).
PlainText without_wiki_marks(const PlainText& paragraph);

}  // namespace daejo
