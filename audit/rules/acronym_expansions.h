#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// An acronym and the English words next to it that spell it out: "SLAP (Shared Language Pretraining)" or
/// "Shared Language Pretraining (SLAP)".
struct AcronymExpansion {
  std::string acronym;
  std::string expansion;
  Span span;  ///< The bytes of the expansion in the text.
};

/// Finds the expansions in a text, in order. How many of the words before "(SLAP)" belong to its expansion is
/// decided by the words' first letters, or else by letters anywhere in them, matched from the right (Schwartz
/// and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003).
/// Words in parentheses after an acronym are taken as its expansion, whether or not they spell it.
std::vector<AcronymExpansion> acronym_expansions(std::string_view text);

/// Whether the words contain the letters of an acronym in order, and the first word begins with the first
/// letter.
bool spells_out(std::string_view words, std::string_view acronym);

/// Whether two expansions may be the same: one has all words of the other, apart from endings, hyphens, case
/// and typing errors. If one contains an acronym itself, they cannot be compared, and the answer is true.
bool may_be_same_expansion(std::string_view a, std::string_view b);

}  // namespace daejo::audit
