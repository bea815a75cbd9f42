#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo {

/// What a claim says of its object, and what the opposite of it is about.
enum class ClaimKind : std::uint8_t {
  amount,    ///< 증가/감소, higher/lower
  quality,   ///< 향상/저하, better/worse
  estimate,  ///< 과대/과소, over-/underestimate
  origin,    ///< 실제/합성, real-world/synthetic
};

/// A word that says which way something goes, with what it says it of: "지연 시간을 줄였다", "reduces
/// latency". Found by the words around it, without a parser.
struct Claim {
  ClaimKind kind = ClaimKind::amount;
  bool up = false;        ///< More, better, over-, real.
  bool negated = false;   ///< "떨어지지 않", "does not improve".
  bool compares = false;  ///< It holds two things against each other: "…보다 높은", "outperforms".
  Span word;              ///< The bytes in the text.
  /// What changes, as bytes of the text; empty where it was not found. An English verb may have its object
  /// behind it ("reduces latency") or before it ("latency is reduced").
  Span object;
  Span object_before;  ///< English only.
};

/// The claims of a Korean sentence.
std::vector<Claim> find_korean_claims(std::string_view sentence);

/// The claims of an English sentence.
std::vector<Claim> find_english_claims(std::string_view sentence);

}  // namespace daejo
