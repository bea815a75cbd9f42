#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// A word that denies or limits something, and what it denies or limits.
struct Denial {
  Span word;    ///< The bytes in the text.
  Span object;  ///< "without |explicit labels|", "|합성 데이터셋에| 한해".
};

/// Finds "no", "without", "eliminates the need for", "unrelated to" and the like, each with the phrase after
/// it.
std::vector<Denial> find_english_denials(std::string_view sentence);

/// Whether an English sentence has any word that may deny or weaken something: "not", "unseen", "rather",
/// "avoids".
bool may_deny_english(std::string_view sentence);

/// Whether a Korean sentence has any word that may deny or weaken something.
bool may_deny_korean(std::string_view sentence);

/// Finds the words that limit a statement to something: "에만", "에 국한", "한정".
std::vector<Denial> find_korean_limits(std::string_view sentence);

/// Whether an English sentence may limit its statement: "only", "limited", "solely".
bool may_limit_english(std::string_view sentence);

}  // namespace daejo::audit
