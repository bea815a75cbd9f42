#include "audit/background_search.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/vector_clones.h"

namespace daejo {
namespace {

/// The background is searched by terms that are in at most this share of it, and that the summary makes
/// likelier by this log ratio at least: common ones cost most of the time and decide little.
constexpr double most_searched_share = 0.1;
constexpr float least_searched_likelihood = 2.5F;
/// Abstracts that share this much of their terms (Jaccard) are one paper in two versions.
constexpr double same_paper_overlap = 0.8;

/// Abstracts that are looked through together: of nearly all such blocks only the best one counts.
constexpr std::size_t block = 64;

/// How far ahead of the sums the postings are asked for.
constexpr std::size_t rows_ahead = 8;

/// Abstracts with their means.
using Means = std::vector<std::pair<float, std::uint32_t>>;

struct BlockFacts {
  float best = 0;
  std::uint32_t over_bound = 0;
};

/// The best of a block's means, and how many are over the bound. Without a branch and in lanes, so that the
/// compiler takes several at a time.
DAEJO_VECTOR_CLONES BlockFacts look_through(const float* sums, const float* inverse_lengths, float bound) {
  constexpr std::size_t lanes = 16;
  float means[block];
  std::uint32_t over = 0;
  for (std::size_t i = 0; i < block; ++i) {
    means[i] = sums[i] * inverse_lengths[i];
    over += means[i] > bound ? 1U : 0U;
  }
  for (std::size_t width = block / 2; width >= lanes; width /= 2) {
    for (std::size_t i = 0; i < width; ++i)
      means[i] = means[i] > means[i + width] ? means[i] : means[i + width];
  }
  float best = means[0];
  for (std::size_t i = 1; i < lanes; ++i) best = means[i] > best ? means[i] : best;
  return {best, over};
}

/// What the `most`th best block has at least is what the `most`th best abstract has at least; 0 where there
/// are fewer.
float least_of_best(std::vector<float> blocks, std::size_t most) {
  if (blocks.size() < most) return 0;
  const auto nth = blocks.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(blocks, nth, std::greater{});
  return *nth;
}

/// The best first; of equal ones the first.
void keep_best(Means& means, std::size_t most) {
  std::ranges::sort(means, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (means.size() > most) means.resize(most);
}

}  // namespace

BackgroundSearch::BackgroundSearch(const Background& background)
    : background_(background),
      longest_postings_(
          static_cast<std::size_t>(most_searched_share * static_cast<double>(background.size()))),
      inverse_lengths_((background.size() + block - 1) / block * block, 0),
      sums_(inverse_lengths_.size(), 0),
      likelihoods_(background.posting_offsets.size(), 0),
      is_own_term_(background.posting_offsets.size(), 0) {
  for (std::size_t document = 0; document < background.size(); ++document) {
    const std::size_t length = background.terms_of(document).size();
    inverse_lengths_[document] = length > 0 ? 1 / static_cast<float>(length) : 0;
  }
}

void BackgroundSearch::set_terms(std::span<const TermLikelihood> terms) {
  for (const Row& row : rows_) likelihoods_[row.term] = 0;
  rows_.clear();
  for (const TermLikelihood& term : terms) {
    if (term.likelihood < least_searched_likelihood) continue;
    const std::uint32_t begin = background_.posting_offsets[term.term];
    const std::uint32_t end = background_.posting_offsets[term.term + std::size_t{1}];
    if (end - begin <= longest_postings_) rows_.push_back({term.term, begin, end, term.likelihood});
  }
  std::ranges::fill(sums_, 0.0F);
  float* const sums = sums_.data();
  const std::uint16_t* const postings = background_.postings.data();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // The rows lie all over the model: the memory is asked for those to come while one is added up.
    if (i + rows_ahead < rows_.size()) __builtin_prefetch(postings + rows_[i + rows_ahead].begin);
    const Row row = rows_[i];
    likelihoods_[row.term] = row.likelihood;
    for (std::uint32_t at = row.begin; at < row.end; ++at) sums[postings[at]] += row.likelihood;
  }
}

void BackgroundSearch::take_out(std::string_view arxiv_id) {
  const std::uint64_t hash = hash_bytes(arxiv_id);
  const auto found = std::ranges::lower_bound(background_.ids, hash);
  if (found == background_.ids.end() || *found != hash) return;
  const auto document = static_cast<std::size_t>(found - background_.ids.begin());
  taken_out_.emplace_back(document, sums_[document]);
  sums_[document] = 0;
}

void BackgroundSearch::put_back() {
  // The last first: one that was taken out twice was 0 the second time.
  for (; !taken_out_.empty(); taken_out_.pop_back())
    sums_[taken_out_.back().first] = taken_out_.back().second;
}

float BackgroundSearch::own_likelihood(const OwnAbstract& own) const {
  float sum = 0;
  for (const std::uint32_t term : own.terms) sum += likelihoods_[term];
  return sum / std::max(static_cast<float>(own.length), 1.0F);
}

double BackgroundSearch::overlap_with_own(std::uint32_t document, std::size_t own_terms) const {
  std::size_t common = 0;
  const auto terms = background_.terms_of(document);
  for (const std::uint16_t term : terms) common += is_own_term_[term];
  const std::size_t all = terms.size() + own_terms - common;
  return all > 0 ? static_cast<double>(common) / static_cast<double>(all) : 0;
}

BackgroundAnswer BackgroundSearch::search(const OwnAbstract& own, std::size_t most) {
  take_out(own.id);
  for (const std::string_view id : own.left_out) take_out(id);
  const float bound = own_likelihood(own);
  constexpr std::size_t spare = 2;  // for versions of the own paper
  BackgroundAnswer answer;
  std::vector<float> best_of_blocks;
  best_of_blocks.reserve(sums_.size() / block);
  for (std::size_t begin = 0; begin < sums_.size(); begin += block) {
    const BlockFacts facts = look_through(sums_.data() + begin, inverse_lengths_.data() + begin, bound);
    best_of_blocks.push_back(facts.best);
    answer.likelier += facts.over_bound;
  }
  const float least = least_of_best(best_of_blocks, most + spare);
  Means best;
  for (std::size_t i = 0; i < best_of_blocks.size(); ++i) {
    if (best_of_blocks[i] <= 0 || best_of_blocks[i] < least) continue;
    for (std::size_t document = i * block; document < (i + 1) * block; ++document) {
      const float mean = sums_[document] * inverse_lengths_[document];
      if (mean > 0 && mean >= least) best.emplace_back(mean, static_cast<std::uint32_t>(document));
    }
  }
  keep_best(best, most + spare);
  put_back();
  for (const std::uint32_t term : own.terms) is_own_term_[term] = 1;
  for (const auto& [likelihood, document] : best) {
    if (overlap_with_own(document, own.terms.size()) >= same_paper_overlap) {
      if (likelihood > bound) --answer.likelier;
    } else if (answer.documents.size() < most) {
      answer.documents.push_back(document);
    }
  }
  for (const std::uint32_t term : own.terms) is_own_term_[term] = 0;
  return answer;
}

}  // namespace daejo
