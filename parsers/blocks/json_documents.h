#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Editors and services export documents as JSON: an array of headings, paragraphs and items, each an object
/// with a type (Notion, ProseMirror, Editor.js, Lexical, Portable Text, Slack's blocks). Replaces such arrays
/// by the blocks that a reader sees.
void unfold_json_documents(BlockTree& tree);

}  // namespace daejo::parsers
