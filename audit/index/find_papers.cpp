#include "audit/index/find_papers.h"

#include <algorithm>
#include <cmath>
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

std::vector<FoundPaper> find_papers(IndexSearch& search, const Model& model, std::vector<LikelierTerm> terms,
                                    std::size_t most, std::span<const std::string_view> left_out) {
  return search.search(weights_of(model, std::move(terms)), most, left_out);
}

std::vector<Document> documents_of(const PaperIndex& index, std::span<const FoundPaper> papers) {
  std::vector<Document> documents;
  documents.reserve(papers.size());
  for (const FoundPaper& found : papers) {
    const Segment& segment = index.segments()[found.place.segment];
    Document& document = documents.emplace_back();
    document.arxiv_id = segment.id(found.place.paper);
    for (const EnglishTermId term : segment.terms(found.place.paper)) {
      document.terms.push_back({term, false, true, 0, {}});
    }
  }
  return documents;
}

}  // namespace daejo
