#pragma once

#include "parsers/digest.h"

namespace daejo::fuzz {

/// What holds of every digest, whatever it was read from: spans lie in the source, in order and one in the
/// other, lines are those of their bytes, text stands where its runs say, and, where the source is UTF-8, no
/// span and no run begins or ends inside a code point.
void check_digest(const Digest& digest);

}  // namespace daejo::fuzz
