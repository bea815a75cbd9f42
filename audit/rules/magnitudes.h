#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "audit/text/folded_text.h"
#include "audit/text/quantity.h"
#include "audit/text/tokens.h"

namespace daejo::audit {

/// Reads "10^6" and "10^{6}", if the exponent has one or two digits. Nothing for other numbers.
std::optional<Quantity> read_power_of_ten(const FoldedText& text, const Token& number);

/// Reads a quantity, including forms that `read_quantity` does not know: "7-billion", "2.5 millions", "300
/// M", 3천6백만, "10^6". `text` is the folded form of `source`, and `tokens` are all of its tokens.
Quantity read_with_magnitude(const FoldedText& text, std::string_view source, std::span<const Token> tokens,
                             const Token& number);

}  // namespace daejo::audit
