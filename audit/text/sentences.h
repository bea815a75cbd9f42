#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo {

/// Cuts a text into sentences, in order: spans without white space at either end, none empty. Every line
/// break ends one. ICU's sentence rules (Unicode Standard Annex 29), mended where a full stop ends none:
/// decimals, initials, "et al.", "e.g.", "Fig. 3", list numbers. A closing quote or bracket belongs to the
/// sentence before it.
std::vector<Span> find_sentences(std::string_view text);

}  // namespace daejo
