#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// A word that denies or limits something, and the phrase that it denies or limits.
struct Denial {
  Span word;  ///< The bytes of the word in the sentence.
  /// The bytes of the phrase, here between bars: "without |explicit labels|", "|합성 데이터셋에| 한해".
  Span object;
};

/// Finds "no", "without", "eliminates the need for", "unrelated to" and the like, each with the phrase after
/// it, and "absent" with the phrase before it. The phrase may be empty.
std::vector<Denial> find_english_denials(std::string_view sentence);

/// Whether an English sentence has any word that may deny or weaken something: "not", "unseen", "rather",
/// "avoids".
bool may_deny_english(std::string_view sentence);

/// Whether a Korean sentence contains, even inside a word, syllables that may deny or weaken something: 않,
/// 없, 대신, 줄이.
bool may_deny_korean(std::string_view sentence);

/// Finds the words of a Korean sentence that limit a statement to the words before them: 국한, 한정, 한해 and
/// 한하여 after a word that ends with 에, 에만 or 로. The adjectives 한정된, 한정적 and 국한된 do not count.
std::vector<Denial> find_korean_limits(std::string_view sentence);

/// Whether an English sentence has any word that may limit its statement: "only", "limited", "solely".
bool may_limit_english(std::string_view sentence);

}  // namespace daejo::audit
