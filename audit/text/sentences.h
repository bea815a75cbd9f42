#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// Splits a text into sentences: nonempty spans in order, without white space at either end. Every line break
/// ends a sentence. The rules are ICU's (Unicode Standard Annex 29), corrected for full stops that do not end
/// a sentence: decimals, initials, "et al.", "e.g.", "Fig. 3", list numbers. A closing quote or bracket
/// belongs to the sentence before it.
std::vector<Span> find_sentences(std::string_view text);

}  // namespace daejo::audit
