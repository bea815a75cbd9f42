#include "audit/score/search_terms.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daejo::audit {
namespace {

/// Papers are searched for at most this many terms: those with the highest product of the log ratio and the
/// probability that the summary has the term. More terms would take time and find hardly any more papers.
constexpr std::size_t most_searched_terms = 40;
/// Terms that more than about this share of papers has are not searched for, nor are terms whose log ratio
/// given the summary is below `least_searched_likelihood`. Such terms would take most of the time, and the
/// papers that are found are compared by all terms anyway.
constexpr double most_searched_share = 0.1;
constexpr double least_searched_likelihood = 3;

}  // namespace

std::vector<TermWeight> search_terms(const Model& model, std::vector<LikelierTerm> terms) {
  const double least_idf = -std::log(most_searched_share);
  std::erase_if(terms, [&](const LikelierTerm& term) {
    return term.likelihood < least_searched_likelihood || idf_of(model, term.id) < least_idf;
  });
  std::ranges::sort(terms, [](const LikelierTerm& a, const LikelierTerm& b) {
    return std::pair(-a.likelihood * a.probability, a.id) < std::pair(-b.likelihood * b.probability, b.id);
  });
  terms.resize(std::min(terms.size(), most_searched_terms));
  std::vector<TermWeight> weights;
  weights.reserve(terms.size());
  for (const LikelierTerm& term : terms) weights.push_back({term.id, weight_of(term.likelihood)});
  return weights;
}

}  // namespace daejo::audit
