#pragma once

#include <cstddef>
#include <vector>

#include "audit/index/digest_papers.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// How many papers around an entry are its rivals, including its own. In a digest that has no more papers,
/// all are.
inline constexpr std::size_t nearest_rivals = 21;

/// An entry's place in its digest: the digest's papers, and the number of the entry's own one.
struct DigestPlace {
  const DigestPapers* papers = nullptr;
  std::size_t number = 0;
};

/// The numbers of the digest's papers with which the summary loaded in `scorer` is contrasted: the nearest
/// ones, and of the others only those that it fits better than its own. If all were used, the contrast would
/// get worse with the length of the digest, because the best of many rivals is better by chance. As it is, a
/// right summary is judged in a digest of 2,000 as in one of 20, and the paper to which a swapped summary
/// belongs is found wherever it is.
std::vector<std::size_t> digest_rivals(const Model& model, PairScorer& scorer, const DigestPlace& place);

/// The base rate of a mismatch between a text and a rival from a digest with `digest_size` papers. Up to
/// `usual` papers it is `base_rate`. Beyond that, its odds grow with the number of papers: the more there
/// are, the less likely it is beforehand that a text belongs to a particular one.
double rival_base_rate(double base_rate, std::size_t digest_size, std::size_t usual);

/// The usual digest sizes for `rival_base_rate`: for a section of a right summary, which seldom belongs to
/// another paper, and for a whole summary that does not fit its own paper, which often does.
inline constexpr std::size_t usual_for_sections = nearest_rivals;
inline constexpr std::size_t usual_for_summaries = 10 * nearest_rivals;

}  // namespace daejo::audit
