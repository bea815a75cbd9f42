#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo {

/// An acronym and the English words beside it that a text spells it out with: "SLAP (Shared Language
/// Pretraining)" or "Shared Language Pretraining (SLAP)".
struct AcronymExpansion {
  std::string acronym;
  std::string expansion;
  Span span;  ///< Of the expansion, in the text.
};

/// The expansions that a text gives, in order. Which of the words before "(SLAP)" belong to it is told by the
/// words' first letters, else by letters anywhere in them, matched from the right; see Schwartz and Hearst,
/// "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003. Words after
/// the acronym are taken as they stand, whether they spell it or not.
std::vector<AcronymExpansion> acronym_expansions(std::string_view text);

/// Whether the letters of an acronym stand in the words in that order, the first at the beginning.
bool spells_out(std::string_view words, std::string_view acronym);

/// Whether one expansion has all the words of the other, but for endings, hyphens, case, and slips of the
/// pen; or one has an acronym among its words, and it cannot be told.
bool may_be_same_expansion(std::string_view a, std::string_view b);

}  // namespace daejo
