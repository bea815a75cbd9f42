#pragma once

#include <span>

namespace daejo {

/// Replaces each x, which must be finite and at least 0, by ln(1 + x), to 14 places. Many at a time: it has
/// no branch, so that the compiler takes several together, and only basic arithmetic, so that every compiler
/// and library gives the same bits.
void log1p_all(std::span<double> values);

}  // namespace daejo
