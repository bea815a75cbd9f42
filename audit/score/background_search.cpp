#include "audit/score/background_search.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "audit/model/document.h"
#include "base/vector_clones.h"

namespace daejo::audit {
namespace {

/// The background is searched only for terms that occur in at most this share of its abstracts, and whose log
/// ratio given the summary is at least `least_searched_likelihood`. Other terms would take most of the time
/// and decide little.
constexpr double most_searched_share = 0.1;
constexpr float least_searched_likelihood = 2.5F;

/// Abstracts are examined in blocks of this size. Only the blocks whose best abstract could be among the
/// results are examined further.
constexpr std::size_t block_size = 64;

/// While one row of postings is added, the beginning of the row this many places later is prefetched.
constexpr std::size_t rows_ahead = 8;

/// A mean is an integer: about the sum of an abstract's steps, times `shortest_length`, divided by the number
/// of the abstract's terms. An abstract with fewer terms than `shortest_length` counts as having that many.
constexpr std::uint32_t shortest_length = 32;
constexpr unsigned bits_of_inverse = 16;

std::uint16_t inverse_length(std::size_t length) {
  constexpr std::uint32_t one = (1U << bits_of_inverse) - 1;
  return static_cast<std::uint16_t>(one * shortest_length /
                                    std::max(static_cast<std::uint32_t>(length), shortest_length));
}

inline std::uint16_t mean_of(std::uint16_t sum, std::uint16_t inverse_length) {
  return static_cast<std::uint16_t>(std::uint32_t{sum} * inverse_length >> bits_of_inverse);
}

struct BlockFacts {
  std::uint16_t best = 0;
  std::uint16_t over_bound = 0;
};

/// The best mean in a block, and how many means are over the bound. The loop has no branch, so that the
/// compiler can vectorise it.
DAEJO_VECTOR_CLONES BlockFacts scan_block(const std::uint16_t* sums, const std::uint16_t* inverse_lengths,
                                          std::uint16_t bound) {
  std::uint16_t best = 0;
  std::uint16_t over = 0;
  for (std::size_t i = 0; i < block_size; ++i) {
    const std::uint16_t mean = mean_of(sums[i], inverse_lengths[i]);
    best = mean > best ? mean : best;
    over = static_cast<std::uint16_t>(over + (mean > bound ? 1 : 0));
  }
  return {best, over};
}

/// The `count`th highest value, or 0 if there are fewer. `blocks` has the best mean of each block, so the
/// result is a lower bound for the mean of the `count`th best abstract.
std::uint16_t least_of_best(std::span<const std::uint16_t> blocks, std::size_t count) {
  if (blocks.size() < count) return 0;
  std::vector<std::uint16_t> best(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(count));
  std::ranges::make_heap(best, std::greater{});  // The smallest is in front.
  for (const std::uint16_t mean : blocks.subspan(count)) {
    if (mean <= best.front()) continue;
    std::ranges::pop_heap(best, std::greater{});
    best.back() = mean;
    std::ranges::push_heap(best, std::greater{});
  }
  return best.front();
}

}  // namespace

BackgroundSearch::BackgroundSearch(const Background& background)
    : background_(background),
      longest_postings_(
          static_cast<std::size_t>(most_searched_share * static_cast<double>(background.size()))),
      inverse_lengths_((background.size() + block_size - 1) / block_size * block_size, 0),
      sums_(inverse_lengths_.size(), 0),
      likelihoods_(background.posting_offsets.size(), 0),
      is_own_term_(background.posting_offsets.size(), 0) {
  for (std::size_t document = 0; document < background.size(); ++document) {
    inverse_lengths_[document] = inverse_length(background.terms_of(document).size());
  }
}

void BackgroundSearch::choose_rows(std::span<const TermLikelihood> terms) {
  for (const Row& row : rows_) likelihoods_[row.term] = 0;
  rows_.clear();
  float sum = 0;
  for (const TermLikelihood& term : terms) {
    if (term.likelihood < least_searched_likelihood) continue;
    const std::uint32_t begin = background_.posting_offsets[term.term];
    const std::uint32_t end = background_.posting_offsets[term.term + std::size_t{1}];
    if (end - begin > longest_postings_) continue;
    rows_.push_back({term.term, begin, end, term.likelihood});
    sum += term.likelihood;
  }
  // The scale is chosen so that even an abstract with all the terms does not overflow a sum, allowing for
  // rounding up.
  constexpr float most_steps = 65'535;
  const float steps = std::max(most_steps - static_cast<float>(rows_.size()), 0.0F) / sum;
  for (const Row& row : rows_)
    likelihoods_[row.term] = static_cast<std::uint16_t>(std::lround(row.likelihood * steps));
}

void BackgroundSearch::set_terms(std::span<const TermLikelihood> terms) {
  choose_rows(terms);
  kept_ = 0;
  std::ranges::fill(sums_, std::uint16_t{0});
  std::uint16_t* const sums = sums_.data();
  const std::uint16_t* const postings = background_.postings.data();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // The postings are spread over the whole model, so prefetch those of a later row while adding this row.
    if (i + rows_ahead < rows_.size()) __builtin_prefetch(postings + rows_[i + rows_ahead].begin);
    const std::uint16_t likelihood = likelihoods_[rows_[i].term];
#pragma GCC unroll 8
    for (std::uint32_t at = rows_[i].begin; at < rows_[i].end; ++at) sums[postings[at]] += likelihood;
  }
}

std::uint16_t BackgroundSearch::mean_of_own(const OwnAbstract& own) const {
  std::uint16_t sum = 0;
  for (const std::uint32_t term : own.terms) sum = static_cast<std::uint16_t>(sum + likelihoods_[term]);
  return mean_of(sum, inverse_length(own.length));
}

std::vector<std::uint32_t> BackgroundSearch::documents_left_out(const OwnAbstract& own) const {
  std::vector<std::uint32_t> documents;
  const auto add = [&](std::string_view arxiv_id) {
    const std::uint64_t hash = hash_bytes(arxiv_id);
    const auto found = std::ranges::lower_bound(background_.ids, hash);
    if (found == background_.ids.end() || *found != hash) return;
    const auto document = static_cast<std::uint32_t>(found - background_.ids.begin());
    if (std::ranges::find(documents, document) == documents.end()) documents.push_back(document);
  };
  add(own.id);
  for (const std::string_view id : own.left_out) add(id);
  return documents;
}

std::size_t BackgroundSearch::scan_all_blocks(std::uint16_t bound, std::size_t count) {
  const std::uint16_t* const sums = sums_.data();
  const std::uint16_t* const lengths = inverse_lengths_.data();
  std::size_t over_bound = 0;
  best_of_blocks_.resize(sums_.size() / block_size);
  std::uint16_t* const best_of_blocks = best_of_blocks_.data();
  for (std::size_t i = 0; i < best_of_blocks_.size(); ++i) {
    const BlockFacts facts = scan_block(sums + i * block_size, lengths + i * block_size, bound);
    best_of_blocks[i] = facts.best;
    over_bound += facts.over_bound;
  }
  least_of_best_ = least_of_best(best_of_blocks_, count);
  const std::uint16_t least = std::max(least_of_best_, std::uint16_t{1});
  best_.clear();
  for (std::size_t i = 0; i < best_of_blocks_.size(); ++i) {
    if (best_of_blocks[i] < least) continue;
    for (std::size_t document = i * block_size; document < (i + 1) * block_size; ++document) {
      const std::uint16_t mean = mean_of(sums[document], lengths[document]);
      if (mean >= least) best_.push_back({mean, static_cast<std::uint32_t>(document)});
    }
  }
  std::ranges::sort(best_, [](const Candidate& a, const Candidate& b) {
    return a.mean != b.mean ? a.mean > b.mean : a.document < b.document;
  });
  kept_ = count;
  return over_bound;
}

std::size_t BackgroundSearch::count_over(std::uint16_t bound, std::size_t count) {
  const bool all_are_kept = least_of_best_ == 0;
  const bool tells = kept_ > 0 && (all_are_kept || (count <= kept_ && bound >= least_of_best_));
  constexpr std::size_t next = 1;  // In a later search, the best one may be the own abstract.
  if (!tells) return scan_all_blocks(bound, count + next);
  return static_cast<std::size_t>(
      std::ranges::count_if(best_, [&](const Candidate& candidate) { return candidate.mean > bound; }));
}

bool BackgroundSearch::is_own_paper(std::uint32_t document, std::size_t own_terms) const {
  const auto terms = background_.terms_of(document);
  // Most abstracts turn out to be different after a few terms. Before each stretch of terms, check whether
  // the terms that are left could still make the abstract a version.
  constexpr std::size_t stretch = 16;
  std::size_t common = 0;
  for (std::size_t begin = 0; begin < terms.size(); begin += stretch) {
    const std::size_t at_most = std::min(common + terms.size() - begin, own_terms);
    if (!are_versions(at_most, terms.size(), own_terms)) return false;
    const std::size_t end = std::min(begin + stretch, terms.size());
    for (std::size_t i = begin; i < end; ++i) common += is_own_term_[terms[i]];
  }
  return are_versions(common, terms.size(), own_terms);
}

BackgroundAnswer BackgroundSearch::search(const OwnAbstract& own, std::size_t most) {
  constexpr std::size_t spare = 2;  // Room for other versions of the own abstract.
  const std::vector<std::uint32_t> left_out = documents_left_out(own);
  const std::uint16_t bound = mean_of_own(own);
  BackgroundAnswer answer;
  answer.likelier = count_over(bound, most + spare + left_out.size());
  for (const std::uint32_t document : left_out) {
    answer.likelier -= mean_of(sums_[document], inverse_lengths_[document]) > bound ? 1 : 0;
  }
  for (const std::uint32_t term : own.terms) is_own_term_[term] = 1;
  std::size_t looked_at = 0;
  for (const auto& [mean, document] : best_) {
    if (std::ranges::find(left_out, document) != left_out.end()) continue;
    if (looked_at++ == most + spare) break;
    if (is_own_paper(document, own.terms.size())) {
      answer.likelier -= mean > bound ? 1 : 0;
    } else if (answer.documents.size() < most) {
      answer.documents.push_back(document);
    }
  }
  for (const std::uint32_t term : own.terms) is_own_term_[term] = 0;
  return answer;
}

}  // namespace daejo::audit
