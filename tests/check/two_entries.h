#pragma once

#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo::test {

/// A digest in Markdown with two entries of two sections each.
parsers::Digest two_entries();

/// The same digest with `line_end` instead of each line feed.
parsers::Digest two_entries_with(std::string_view line_end);

/// The bytes of the summary of the entry with this index, as they are in the digest's source.
std::string_view summary_bytes(const parsers::Digest& digest, std::size_t entry);

}  // namespace daejo::test
