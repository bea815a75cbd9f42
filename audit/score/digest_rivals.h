#pragma once

#include <cstddef>
#include <vector>

#include "audit/index/digest_papers.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo {

/// So many papers of its digest are a summary's rivals wherever it stands: those around it, itself counted.
/// All papers of a digest that has no more are.
inline constexpr std::size_t nearest_rivals = 21;

/// An entry of a digest: its papers, and the number of the entry's own among them.
struct DigestPlace {
  const DigestPapers* papers = nullptr;
  std::size_t number = 0;
};

/// The papers of its digest that the summary which `scorer` has loaded is contrasted with, by their numbers:
/// the nearest ones, and of the others only those that it fits better than its own paper. Without that
/// condition the contrast would get worse the longer the digest is, as the best of many rivals is better by
/// chance; with it, a right summary is judged in a digest of 2,000 as in one of 20, and the paper that a
/// swapped summary belongs to is found wherever it stands.
std::vector<std::size_t> digest_rivals(const Model& model, PairScorer& scorer, const DigestPlace& place);

/// The base rate of a mismatch between a text and a rival from a digest of so many papers. Up to `usual`
/// papers it is `base_rate`. Beyond, its odds grow with the papers: that a text belongs to a given one of
/// them is the less likely beforehand the more there are.
double rival_base_rate(double base_rate, std::size_t digest_size, std::size_t usual);

/// The usual size for a section of a right summary, which seldom belongs to another paper, and for a whole
/// summary that does not fit its own paper, which often does.
inline constexpr std::size_t usual_for_sections = nearest_rivals;
inline constexpr std::size_t usual_for_summaries = 10 * nearest_rivals;

}  // namespace daejo
