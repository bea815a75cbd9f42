#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo {

/// A digest with another summary in one entry, or a clause that says why it cannot be ("it would make …").
struct Replacement {
  Digest digest;  ///< Valid where there is no objection.
  std::string objection;
};

/// Puts `text` in place of the bytes of an entry's summary in a Markdown digest and reads the digest again.
/// Every other byte stays. Objects where anything but this summary would then be read differently: another
/// number of entries, another title, link, id, author, vote, picture or date, another summary elsewhere, a
/// comment to daejo more or less; where another reader of Markdown could take what follows for a part of it
/// (a code fence or a comment that is not closed); or where the entry's summary would not be exactly `text`.
Replacement replace_summary(const Digest& digest, std::size_t entry, std::string_view text);

}  // namespace daejo
