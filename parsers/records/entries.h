#pragma once

#include <string>
#include <string_view>

#include "parsers/blocks/block.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

/// Makes a digest of a document: finds its records, gives their pieces roles, and accounts for every arXiv id
/// that the source names.
Digest make_digest(BlockTree& tree, std::string_view source, const std::string& file,
                   const ReaderRules& rules);

}  // namespace daejo
