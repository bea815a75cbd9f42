#pragma once

#include <string_view>
#include <vector>

#include "audit/rules/claims.h"
#include "base/span.h"

namespace daejo {

/// A word that begins with `stem` makes a claim, or one that only has it inside, where that is allowed.
struct ClaimStem {
  std::string_view stem;
  ClaimKind kind = ClaimKind::amount;
  bool up = false;
  bool inside = false;
};

/// The words between spaces, with the punctuation that belongs to them but for a full stop at the end. What
/// stands in parentheses is left out, as a Korean text repeats words in English there.
std::vector<Span> spaced_words(std::string_view sentence);

}  // namespace daejo
