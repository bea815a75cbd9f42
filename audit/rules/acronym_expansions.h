#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// An acronym and its expansion, which are next to each other in a text: "SLAP (Shared Language Pretraining)"
/// or "Shared Language Pretraining (SLAP)".
struct AcronymExpansion {
  std::string acronym;
  std::string expansion;
  Span span;  ///< The bytes of the expansion in the text.
};

/// Finds the acronyms that have an expansion of at least two words next to them, in order. How many of the
/// words before "(SLAP)" belong to the expansion is decided by the words' first letters, or else by letters
/// anywhere in them, matched from the right (Schwartz and Hearst, "A simple algorithm for identifying
/// abbreviation definitions in biomedical text", PSB 2003). Words in parentheses after an acronym are taken
/// as its expansion, whether or not they spell it.
std::vector<AcronymExpansion> acronym_expansions(std::string_view text);

/// Matches an acronym's letters with the words from the right, as `acronym_expansions` does, and ignores
/// case. Returns whether the first letter of the acronym then matches the very first letter of the words.
bool spells_out(std::string_view words, std::string_view acronym);

/// Whether two expansions may be the same: they are equal without spaces, punctuation and case, or one has
/// all words of the other in the same order. Words are equal if they have the same stem, or differ by at most
/// one typing error for every five letters. If either expansion contains an acronym itself, the two cannot be
/// compared, and the result is true.
bool may_be_same_expansion(std::string_view a, std::string_view b);

}  // namespace daejo::audit
