#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// The dimension of a claim. Only claims of the same dimension can be opposites. If more of the object is
/// better, `amount` and `quality` count as the same.
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

/// A word for a direction, and the objects that the word may be about: "지연 시간을 줄였다", "reduces
/// latency". The objects are found by the words near it, without a parser.
struct Claim {
  ClaimKind kind = ClaimKind::amount;
  /// The direction: true for the first word of each pair in the comments of `ClaimKind` (more, better, fast,
  /// real), false for the second.
  bool up = false;
  bool negated = false;   ///< Whether the word is negated: "떨어지지 않", "does not improve".
  bool compares = false;  ///< Whether two things are compared: "…보다 높은", "higher than".
  Span word;              ///< The bytes of the word in the text.
  /// What the word may be about, as bytes of the text. An English word may have up to two objects after it
  /// ("reduces latency and memory"), which come first, and one before it ("latency is reduced"). A Korean
  /// word has at most one.
  std::vector<Span> objects;
};

/// Finds the claims of a Korean sentence, in order.
std::vector<Claim> find_korean_claims(std::string_view sentence);

/// Finds the claims of an English sentence, in order.
std::vector<Claim> find_english_claims(std::string_view sentence);

}  // namespace daejo::audit
