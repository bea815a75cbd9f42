#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo::check {

/// A digest with a new summary in one entry, or a clause that says why there is none ("it would make …").
struct Replacement {
  parsers::Digest digest;  ///< Valid if there is no objection.
  std::string objection;
};

/// Replaces the bytes of an entry's summary in a Markdown digest by `text`, and parses the digest again. All
/// other bytes stay. There is an objection in three cases. First, something else would be read differently:
/// the number of entries, a title, link, id, author, vote, picture or date, another summary, or a comment to
/// daejo. Second, another Markdown reader could read what comes after `text` as a part of it, as after a code
/// fence or comment that is not closed. Third, the entry's summary would not be exactly `text`.
Replacement replace_summary(const parsers::Digest& digest, std::size_t entry, std::string_view text);

}  // namespace daejo::check
