#pragma once

#include "parsers/digest.h"

namespace daejo::fuzz {

/// Checks properties that every digest must have, whatever its format. Among them: the spans of entries,
/// summaries and sections are within the source and nested. Entries are in order, or share a span. The line
/// of an entry or section is that of its first byte. The runs of a section cover its text, and their places
/// in the source do not go back. If the source is UTF-8, no span begins or ends inside a code point, and no
/// run begins inside one.
void check_digest(const parsers::Digest& digest);

}  // namespace daejo::fuzz
