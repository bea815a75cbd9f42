#pragma once

#include <string>
#include <string_view>

#include "parsers/blocks/block.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Converts a document to a digest. Finds the records, assigns roles to their pieces, and makes an entry, an
/// unread paper or a reference of each paper that the source names by a link or by "arXiv:". Moves the
/// problems and the bot's texts out of `tree`. Throws `InputError` if there is no entry because the Korean
/// text is in a hidden part of the file, such as a script.
Digest make_digest(BlockTree& tree, std::string_view source, const std::string& file,
                   const ReaderRules& rules);

}  // namespace daejo::parsers
