#pragma once

#include <string>
#include <string_view>

#include "parsers/blocks/block.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Converts a document to a digest. Finds the records, assigns roles to their pieces, and decides for every
/// arXiv id in the source whether it is an entry, unread or a reference.
Digest make_digest(BlockTree& tree, std::string_view source, const std::string& file,
                   const ReaderRules& rules);

}  // namespace daejo::parsers
