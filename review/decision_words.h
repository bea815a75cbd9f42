#pragma once

#include <string_view>

#include "base/language.h"
#include "review/review_item.h"

namespace daejo::review {

std::string_view decision_word(Decision decision, Language language);
std::string_view action_word(Action action, Language language);

}  // namespace daejo::review
