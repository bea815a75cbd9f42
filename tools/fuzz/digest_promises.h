#pragma once

#include "parsers/digest.h"

namespace daejo::fuzz {

/// Checks what must be true of every digest, whatever it was read from. Spans are within the source, in order
/// and properly nested. Line numbers match their bytes. The source has each text where the text's runs say.
/// If the source is UTF-8, no span or run begins or ends inside a code point.
void check_digest(const parsers::Digest& digest);

}  // namespace daejo::fuzz
