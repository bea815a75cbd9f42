#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Replaces documents in JSON by the blocks that a reader sees. Editors and services (Notion, ProseMirror,
/// Editor.js, Lexical, Portable Text, Slack's blocks) export a document as an array of headings, paragraphs
/// and items, each an object with a type.
void unfold_json_documents(BlockTree& tree);

}  // namespace daejo::parsers
