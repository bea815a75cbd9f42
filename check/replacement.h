#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo::check {

/// A digest with a new summary in one entry, or a clause that says why the summary cannot be replaced, such
/// as "with it another entry's summary would be read differently".
struct Replacement {
  parsers::Digest digest;  ///< To be used only if `objection` is empty.
  std::string objection;
};

/// Replaces the bytes of an entry's summary in a Markdown digest by `text`, and parses the digest again. All
/// other bytes stay. There is an objection in four cases:
/// - The old summary has text between its sections that is not part of it and would be lost.
/// - Something else would be read differently: the number of entries, a title, link, id, author, vote,
/// picture or date, another entry's summary, or the comments to daejo.
/// - Another Markdown reader could read what follows `text` as a part of `text`, as after a code fence or a
/// comment that is not closed. This is assumed if `guard_markdown` changes `text`.
/// - The entry's new summary would not be exactly `text`, apart from indentation at its start.
Replacement replace_summary(const parsers::Digest& digest, std::size_t entry, std::string_view text);

}  // namespace daejo::check
