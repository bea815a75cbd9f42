#include "audit/background_search.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace daejo {
namespace {

/// The background is searched by terms that are in at most this share of it, and that the summary makes
/// likelier by this log ratio at least: common ones cost most of the time and decide little.
constexpr double most_searched_share = 0.1;
constexpr float least_searched_likelihood = 2.5F;
/// Abstracts that share this much of their terms (Jaccard) are one paper in two versions.
constexpr double same_paper_overlap = 0.8;

double overlap(std::span<const std::uint16_t> a, std::span<const std::uint32_t> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    common += a[i] == b[j] ? 1U : 0U;
    const bool step_a = a[i] <= b[j];
    const bool step_b = b[j] <= a[i];
    i += step_a ? 1U : 0U;
    j += step_b ? 1U : 0U;
  }
  const std::size_t all = a.size() + b.size() - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
}

/// Abstracts that are looked through together: nearly every such block has none that is good enough.
constexpr std::size_t block = 64;

/// Without a branch, so that the compiler takes several at a time.
bool any_over(std::span<const float> values, float bound) {
  unsigned any = 0;
  for (const float value : values) any |= value > bound ? 1U : 0U;
  return any != 0;
}

/// The `most` highest of the scores that were offered; of equal ones the first.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  /// What a score must be over to be kept.
  float least() const { return kept_.size() == most_ ? kept_.front().first : 0; }

  /// Takes a score over `least()`.
  void offer(float score, std::uint32_t document) {
    if (kept_.size() == most_) {
      std::ranges::pop_heap(kept_, falling);
      kept_.pop_back();
    }
    kept_.emplace_back(score, document);
    std::ranges::push_heap(kept_, falling);
  }

  std::vector<std::pair<float, std::uint32_t>> finish() {
    std::ranges::sort_heap(kept_, falling);
    return std::move(kept_);
  }

 private:
  static bool falling(const std::pair<float, std::uint32_t>& a, const std::pair<float, std::uint32_t>& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  }

  std::size_t most_;
  std::vector<std::pair<float, std::uint32_t>> kept_;  // a heap with the lowest on top
};

}  // namespace

BackgroundSearch::BackgroundSearch(const Background& background)
    : background_(background),
      longest_postings_(
          static_cast<std::size_t>(most_searched_share * static_cast<double>(background.size()))),
      inverse_lengths_(background.size()),
      sums_(background.size(), 0) {
  for (std::size_t document = 0; document < background.size(); ++document) {
    const std::size_t length = background.terms_of(document).size();
    inverse_lengths_[document] = length > 0 ? 1 / static_cast<float>(length) : 0;
  }
}

bool BackgroundSearch::is_searched(const TermLikelihood& term) const {
  return term.likelihood >= least_searched_likelihood &&
         background_.postings_of(term.term).size() <= longest_postings_;
}

void BackgroundSearch::add_up(std::span<const TermLikelihood> terms) {
  std::ranges::fill(sums_, 0.0F);
  for (const TermLikelihood& term : terms) {
    if (!is_searched(term)) continue;
    for (const std::uint16_t document : background_.postings_of(term.term))
      sums_[document] += term.likelihood;
  }
}

void BackgroundSearch::leave_out(std::string_view arxiv_id) {
  const std::uint64_t hash = hash_bytes(arxiv_id);
  const auto found = std::ranges::lower_bound(background_.ids, hash);
  if (found == background_.ids.end() || *found != hash) return;
  sums_[static_cast<std::size_t>(found - background_.ids.begin())] = 0;
}

float BackgroundSearch::own_likelihood(const BackgroundQuery& query) const {
  float sum = 0;
  for (const TermLikelihood& term : query.terms) {
    if (is_searched(term) && std::ranges::binary_search(query.own_terms, term.term)) sum += term.likelihood;
  }
  return sum / std::max(static_cast<float>(query.own_length), 1.0F);
}

std::size_t BackgroundSearch::turn_into_means(float bound) {
  // Plain arrays and a narrow count, so that the compiler takes several abstracts at a time.
  float* const sums = sums_.data();
  const float* const inverse = inverse_lengths_.data();
  const std::size_t size = sums_.size();
  std::uint32_t over = 0;
  for (std::size_t i = 0; i < size; ++i) {
    sums[i] *= inverse[i];
    over += sums[i] > bound ? 1U : 0U;
  }
  return over;
}

BackgroundAnswer BackgroundSearch::search(const BackgroundQuery& query, std::size_t most) {
  add_up(query.terms);
  leave_out(query.own_id);
  for (const std::string_view id : query.left_out) leave_out(id);
  const float own = own_likelihood(query);
  constexpr std::size_t spare = 2;  // for versions of the own paper
  Best best(most + spare);
  BackgroundAnswer answer;
  answer.likelier = turn_into_means(own);
  const std::span<const float> means(sums_);
  for (std::size_t begin = 0; begin < means.size(); begin += block) {
    const std::size_t end = std::min(begin + block, means.size());
    if (!any_over(means.subspan(begin, end - begin), best.least())) continue;
    for (std::size_t document = begin; document < end; ++document) {
      if (means[document] > best.least()) best.offer(means[document], static_cast<std::uint32_t>(document));
    }
  }
  for (const auto& [likelihood, document] : best.finish()) {
    if (overlap(background_.terms_of(document), query.own_terms) >= same_paper_overlap) {
      if (likelihood > own) --answer.likelier;
    } else if (answer.documents.size() < most) {
      answer.documents.push_back(document);
    }
  }
  return answer;
}

}  // namespace daejo
