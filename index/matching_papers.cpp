#include "index/matching_papers.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace daejo {
namespace {

/// The index is searched by this many terms at most: those that add most to the right paper's score if the
/// summary means them, as likely as it does. Further ones cost more time than they find papers.
constexpr std::size_t most_searched_terms = 40;
/// Nor by terms that are in a tenth of all papers, or that the summary makes likelier by less than this log
/// ratio: they tell papers apart when those are compared, and would cost most of the time before.
constexpr double most_searched_share = 0.1;
constexpr double least_searched_likelihood = 3;
/// So many of the papers that the index finds are held against the summary.
constexpr std::size_t papers_compared = 64;

std::vector<TermWeight> weights_of(const Model& model, std::vector<LikelierTerm> terms) {
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
  for (const LikelierTerm& term : terms) {
    weights.push_back({term.id, static_cast<std::uint32_t>(std::lround(term.likelihood / weight_step))});
  }
  return weights;
}

}  // namespace

double order_of(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

std::vector<MatchingPaper> PaperMatcher::match(std::string_view summary_text, std::size_t most) {
  summary_ = read_summary(workspace_.vocabulary, summary_text);
  workspace_.scorer.set_summary(summary_);
  const auto weights = weights_of(workspace_.model(), workspace_.scorer.likelier_terms());
  std::vector<MatchingPaper> papers;
  for (const FoundPaper& found : search_.search(weights, std::max(most, papers_compared))) {
    papers.push_back(held_against(found));
  }
  std::ranges::sort(papers, [](const MatchingPaper& a, const MatchingPaper& b) {
    return std::tuple(-order_of(a.fit), std::string_view(a.arxiv_id)) <
           std::tuple(-order_of(b.fit), std::string_view(b.arxiv_id));
  });
  papers.resize(std::min(papers.size(), most));
  return papers;
}

Fit PaperMatcher::fit(std::string_view title, std::string_view abstract) {
  return workspace_.scorer.fit(read_document(workspace_.vocabulary, {}, title, abstract));
}

MatchingPaper PaperMatcher::held_against(const FoundPaper& found) {
  const Segment& segment = index_.segments()[found.place.segment];
  const std::size_t paper = found.place.paper;
  Document document;
  for (const EnglishTermId term : segment.terms(paper)) document.terms.push_back({term, false, true, 0, {}});
  return {std::string(segment.id(paper)), static_cast<int>(segment.version(paper).version),
          std::string(segment.title(paper)), workspace_.scorer.fit(document)};
}

}  // namespace daejo
