#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "parsers/digest.h"
#include "parsers/plain_text.h"

namespace daejo {

enum class BlockKind { heading, paragraph, bullet, numbered };

/// A block of a page, as a reader sees it. A list's item is one block with all that is nested in it.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  ///< Of a heading, from 1.
  PlainText content;
  Span source;
};

/// Makes a digest of a page's blocks in their order, whatever markup they come from.
///
/// A heading is an entry if it leads to a paper, or stands at the level of those that do, or below a heading
/// with a date (at level 3 or deeper). Below an entry, a deeper heading labels what follows; any other one
/// ends the entry. What stands before the first entry is left out.
Digest assemble_digest(std::string_view source, const std::string& file, std::vector<Block> blocks);

}  // namespace daejo
