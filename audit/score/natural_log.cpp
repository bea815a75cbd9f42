#include "audit/score/natural_log.h"

#include <bit>
#include <cstdint>

#include "base/vector_clones.h"

namespace daejo::audit {
namespace {

/// ln(y) for a finite y of at least 1. With y = 2^e · m and m around 1, ln(m) is 2 artanh((m − 1) / (m + 1)),
/// computed by its series (Abramowitz and Stegun 1964, 4.1.27). The first term that is left out is below
/// 1.2 · 10^−14.
inline double log_of(double y) {
  constexpr std::uint64_t bits_of_one = 0x3FF0000000000000U;
  constexpr std::uint64_t bits_of_root_of_half = 0x3FE6A09E667F3BCDU;  // This keeps m between √½ and √2.
  constexpr std::uint64_t mantissa_bits = 0x000FFFFFFFFFFFFFU;
  constexpr std::uint64_t bits_of_two_to_52 = 0x4330000000000000U;
  constexpr double two_to_52_and_bias = 4503599627370496.0 + 1023;
  constexpr double log_of_two = 0.693147180559945309417;
  const std::uint64_t shifted = std::bit_cast<std::uint64_t>(y) + (bits_of_one - bits_of_root_of_half);
  const double exponent = std::bit_cast<double>((shifted >> 52U) | bits_of_two_to_52) - two_to_52_and_bias;
  const auto m = std::bit_cast<double>((shifted & mantissa_bits) + bits_of_root_of_half);
  const double f = (m - 1) / (m + 1);
  const double s = f * f;
  const double series =
      1 +
      s * (1.0 / 3 +
           s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9 + s * (1.0 / 11 + s * (1.0 / 13 + s * (1.0 / 15)))))));
  return exponent * log_of_two + 2 * f * series;
}

}  // namespace

DAEJO_VECTOR_CLONES void log1p_all(std::span<double> values) {
  for (double& value : values) value = log_of(1 + value);
}

}  // namespace daejo::audit
