#pragma once

#include <vector>

#include "audit/rules/aligned_sentences.h"
#include "audit/rules/claims.h"

namespace daejo::audit {

/// A claim, and the index of its sentence in `EntryReading::summary` or `EntryReading::paper`. The spans of
/// the claim are bytes of the section's text or of `EntryReading::paper_text`.
struct PlacedClaim {
  std::size_t sentence = 0;
  Claim claim;
};

/// A claim of the summary and one of the abstract that say opposite things about the same object.
struct OppositeClaims {
  PlacedClaim summary;
  PlacedClaim abstract;
};

/// Finds at most one pair for each sentence of the summary, the one with the most similar objects and
/// sentences, in reading order. A pair is reported only if the two sentences are otherwise similar, and both
/// claims are about the same object. No claim of the abstract may agree with the summary's claim, and no
/// claim of the summary with the abstract's.
std::vector<OppositeClaims> find_opposite_claims(AlignedSentences& sentences);

}  // namespace daejo::audit
