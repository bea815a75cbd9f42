#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// A word that says that something is not so, and what that is.
struct Denial {
  Span word;    ///< The bytes in the text.
  Span object;  ///< "without |explicit labels|", "|합성 데이터셋에| 한해".
};

/// "no", "without", "eliminates the need for", "unrelated to" with the phrase behind them.
std::vector<Denial> find_english_denials(std::string_view sentence);

/// Whether any word of an English sentence may deny or lessen anything: "not", "unseen", "rather", "avoids".
bool may_deny_english(std::string_view sentence);

/// The same of a Korean sentence.
bool may_deny_korean(std::string_view sentence);

/// A word that confines what is said to something: "에만", "에 국한", "한정".
std::vector<Denial> find_korean_limits(std::string_view sentence);

/// Whether an English sentence may confine what it says: "only", "limited", "solely".
bool may_limit_english(std::string_view sentence);

}  // namespace daejo::audit
