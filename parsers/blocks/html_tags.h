#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo {

/// Empty where the element has no such attribute.
std::string_view attribute(const GumboNode* node, const char* name);

bool is_element(const GumboNode* node);
GumboTag tag_of(const GumboNode* node);

/// 1 to 6, 7 for the term of a definition list, or 0 for what is no heading.
int heading_level(GumboTag tag);

bool is_emphasis(GumboTag tag);

/// What a reader of the summaries does not see or does not read.
bool is_ignored(GumboTag tag);

/// Elements that start and end a line of text.
bool is_block(GumboTag tag);

BlockKind kind_of(GumboTag tag);

/// "div.card": the tag with its first class.
std::string name_of(const GumboNode* node);

}  // namespace daejo
