#pragma once

#include <span>

namespace daejo::audit {

/// Replaces each x, which must be finite and at least 0, by ln(1 + x), correct to about 13 decimal places for
/// results below 100. The computation uses only basic arithmetic, so that every compiler and library gives
/// the same bits. The bits of `std::log` differ between libraries.
void log1p_all(std::span<double> values);

}  // namespace daejo::audit
