#pragma once

#include <span>

#include "audit/rules/figures.h"

namespace daejo::audit {

/// Whether two figures state the same number: they are equal, or one is the other in rounded or truncated
/// form.
bool is_same_figure(const Figure& summary, const Figure& abstract);

/// Whether a summary's figure says the same as one of the abstract's in another way: twice is 100 % more, 75
/// % less is a fourth, and 10 % right is 90 % wrong.
bool is_same_in_other_words(const Figure& summary, const Figure& abstract);

/// Whether a summary's figure is the difference, sum or quotient of two figures of the abstract.
bool follows_from(const Figure& summary, std::span<const Figure> abstract);

}  // namespace daejo::audit
