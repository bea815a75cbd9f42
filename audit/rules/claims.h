#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// The dimension of a claim. Only claims of the same dimension can be opposites.
enum class ClaimKind : std::uint8_t {
  amount,    ///< 증가/감소, higher/lower
  quality,   ///< 향상/저하, better/worse
  estimate,  ///< 과대/과소, over-/underestimate
  speed,     ///< 빠른/느린, fast/slow
  strength,  ///< 강한/약한, strong/weak
  sign,      ///< 긍정적/부정적, positive/negative
  time,      ///< 초기/후기, early/late
  extent,    ///< 모든/일부, all/few
  origin,    ///< 실제/합성, real-world/synthetic
};

/// A word for a direction, and the object that it is about: "지연 시간을 줄였다", "reduces latency". The
/// object is found by the words next to the first word, without a parser.
struct Claim {
  ClaimKind kind = ClaimKind::amount;
  bool up = false;        ///< More, better, over-, real.
  bool negated = false;   ///< "떨어지지 않", "does not improve".
  bool compares = false;  ///< Whether the word compares two things: "…보다 높은", "outperforms".
  Span word;              ///< The bytes in the text.
  /// What the word may be about, as bytes of the text, the likeliest first. An English verb may have several
  /// objects after it ("reduces latency and memory") or one before it ("latency is reduced").
  std::vector<Span> objects;
};

/// Finds the claims of a Korean sentence.
std::vector<Claim> find_korean_claims(std::string_view sentence);

/// Finds the claims of an English sentence.
std::vector<Claim> find_english_claims(std::string_view sentence);

}  // namespace daejo::audit
