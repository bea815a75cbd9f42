#pragma once

#include "parsers/digest.h"

namespace daejo::fuzz {

/// Checks what must hold for every digest, whatever it was read from. Spans lie within the source, in order
/// and properly nested. Line numbers match their bytes. Text is where its runs say it is. If the source is
/// UTF-8, no span or run begins or ends inside a code point.
void check_digest(const parsers::Digest& digest);

}  // namespace daejo::fuzz
