#pragma once

#include <cstddef>
#include <vector>

#include "audit/index/digest_papers.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// The number of papers around an entry in its digest that are its rivals, counting its own paper. If the
/// digest has fewer papers, all of them are.
inline constexpr std::size_t nearest_rivals = 21;

/// An entry's place in its digest: the digest's papers, and the index of the paper that the entry links to.
struct DigestPlace {
  const DigestPapers* papers = nullptr;
  std::size_t number = 0;
};

/// Chooses the digest's papers with which the summary loaded in `scorer` is contrasted, and returns their
/// indices: the `nearest_rivals` papers, its own included, and of the others at most eight that the summary
/// fits better than its own. Empty if `place` has no papers. If all papers were used, the contrast would get
/// worse with the length of the digest, because the best of many rivals is better by chance. With this
/// choice, a right summary is judged in a digest of 2,000 as in one of 20, and the paper of a swapped summary
/// is found wherever it is.
std::vector<std::size_t> digest_rivals(const Model& model, PairScorer& scorer, const DigestPlace& place);

/// The base rate of a mismatch between a text and a rival from a digest with `digest_size` papers. For up to
/// `usual` papers, it is `base_rate`. For more, its odds grow with the number of papers, because each paper
/// is then less likely beforehand to be the one that the text is about.
double rival_base_rate(double base_rate, std::size_t digest_size, std::size_t usual);

/// The usual digest sizes for `rival_base_rate`: for a section of a right summary, which seldom belongs to
/// another paper, and for a whole summary that does not fit its own paper, which often does.
inline constexpr std::size_t usual_for_sections = nearest_rivals;
inline constexpr std::size_t usual_for_summaries = 10 * nearest_rivals;

}  // namespace daejo::audit
