#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// Splits a text into sentences: nonempty spans in order, without ASCII white space at either end. A line
/// feed always ends a sentence. Otherwise the rules are ICU's (Unicode Standard Annex 29), except that a
/// sentence continues after an abbreviation ("et al.", "e.g.", "Fig."), after an initial ("J.", "U.S."),
/// after a number that is all it has so far ("1."), after a closing quote or bracket without a space behind
/// it, and inside short parentheses.
std::vector<Span> find_sentences(std::string_view text);

}  // namespace daejo::audit
