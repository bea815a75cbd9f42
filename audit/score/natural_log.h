#pragma once

#include <span>

namespace daejo::audit {

/// Replaces each x, which must be finite and at least 0, by ln(1 + x), correct to 14 decimal places. It uses
/// only basic arithmetic, so that every compiler and library gives the same bits; those of `std::log` differ.
void log1p_all(std::span<double> values);

}  // namespace daejo::audit
