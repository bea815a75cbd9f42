#include "audit/score/digest_rivals.h"

#include <algorithm>
#include <numeric>

#include "audit/score/search_terms.h"

namespace daejo::audit {
namespace {

/// The search returns at most this many papers, and all of them are fitted.
constexpr std::size_t papers_fitted = 8;

double total_of(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

/// Adds to `rivals` at most `papers_fitted` papers of the digest that the summary fits better than its own
/// paper. The papers numbered from `first` up to but not including `last` are rivals already and are skipped.
void add_better_papers(const Model& model, PairScorer& scorer, const DigestPlace& place, std::size_t first,
                       std::size_t last, std::vector<std::size_t>& rivals) {
  const DigestPapers& papers = *place.papers;
  const Document& own = papers.document(place.number);
  const std::vector<TermWeight> terms = search_terms(model, scorer.likelier_terms());
  // Papers with less than half the score of the own one are not searched for. When a whole archive was scored
  // exhaustively, no better paper had so low a score.
  PaperScore least = score_of(own, terms);
  least.sum /= 2;
  const std::vector<std::size_t> found = papers.search(terms, papers_fitted, least, first, last);
  if (found.empty()) return;
  const double own_total = total_of(scorer.fit(own));
  for (const std::size_t number : found) {
    if (total_of(scorer.fit(papers.document(number))) > own_total) rivals.push_back(number);
  }
}

}  // namespace

double rival_base_rate(double base_rate, std::size_t digest_size, std::size_t usual) {
  const double times = static_cast<double>(std::max(digest_size, usual)) / static_cast<double>(usual);
  const double odds = times * base_rate / (1 - base_rate);
  return odds / (1 + odds);
}

std::vector<std::size_t> digest_rivals(const Model& model, PairScorer& scorer, const DigestPlace& place) {
  if (place.papers == nullptr) return {};
  const std::size_t all = place.papers->documents().size();
  const std::size_t count = std::min(all, nearest_rivals);
  const std::size_t first = std::min(place.number - std::min(place.number, count / 2), all - count);
  std::vector<std::size_t> rivals(count);
  std::iota(rivals.begin(), rivals.end(), first);
  if (count < all) add_better_papers(model, scorer, place, first, first + count, rivals);
  return rivals;
}

}  // namespace daejo::audit
