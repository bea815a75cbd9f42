#pragma once

#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo::test {

/// A digest in Markdown with two entries of two sections each.
parsers::Digest two_entries();

/// The same digest with other line ends, parsed.
parsers::Digest two_entries_with(std::string_view line_end);

/// Bytes of an entry's summary.
std::string_view summary_bytes(const parsers::Digest& digest, std::size_t entry);

}  // namespace daejo::test
