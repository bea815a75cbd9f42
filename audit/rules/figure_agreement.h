#pragma once

#include <span>

#include "audit/rules/figures.h"

namespace daejo::audit {

/// Whether two figures state the same number: their values are equal, or one may be the other in rounded or
/// truncated form. `Figure::other_value` counts as well. The units need not be the same.
bool is_same_figure(const Figure& summary, const Figure& abstract);

/// Whether two figures say the same in different ways: a multiple as a percentage ("twice" and "100 % more"),
/// 0.5 as 50 %, or a percentage as the rest of 100 % ("10 % right" and "90 % wrong").
bool is_same_in_other_words(const Figure& summary, const Figure& abstract);

/// Whether a summary's figure follows from two figures of the abstract that are of the same kind and written
/// in digits. It may be their difference. A multiple may be their quotient, a percentage their relative
/// change, and any other figure their sum. False if the abstract has more than 24 figures.
bool follows_from(const Figure& summary, std::span<const Figure> abstract);

}  // namespace daejo::audit
