#include "audit/training/model1.h"

#include <algorithm>

#include "base/parallel.h"

namespace daejo::audit {
namespace {

/// Runs expectation–maximisation. A row has the probabilities of one source term. Every sum is added up in a
/// fixed order, so that the result does not depend on the number of threads: first the normalisers of each
/// pair, in parallel over pairs, and then the counts of each row, in parallel over rows, where the pairs with
/// this source term are taken from first to last.
class Model1Trainer {
 public:
  Model1Trainer(std::span<const AlignedPair> pairs, std::size_t sources, const Model1Options& options)
      : pairs_(pairs), options_(options), rows_(sources) {
    for (std::uint32_t pair = 0; pair < pairs.size(); ++pair) {
      for (std::uint32_t at = 0; at < pairs[pair].source.size(); ++at) {
        rows_[pairs[pair].source[at]].uses.push_back({pair, at});
      }
    }
    normalisers_.resize(pairs.size());
    cells_.resize(pairs.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      normalisers_[pair].resize(pairs[pair].target.size());
      cells_[pair].resize(pairs[pair].target.size() * pairs[pair].source.size());
    }
    parallel_for(rows_.size(), options_.threads, [this](std::size_t begin, std::size_t end) {
      for (std::size_t row = begin; row < end; ++row) lay_out(rows_[row]);
    });
  }

  void iterate() {
    parallel_for(pairs_.size(), options_.threads, [this](std::size_t begin, std::size_t end) {
      for (std::size_t pair = begin; pair < end; ++pair) normalise(pair);
    });
    parallel_for(rows_.size(), options_.threads, [this](std::size_t begin, std::size_t end) {
      for (std::size_t row = begin; row < end; ++row) re_estimate(rows_[row]);
    });
  }

  std::vector<Eigen::Triplet<float, std::int32_t>> entries() const {
    std::vector<Eigen::Triplet<float, std::int32_t>> kept;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const double share = rows_[row].count / (rows_[row].count + options_.shrinkage);
      for (std::size_t i = 0; i < rows_[row].targets.size(); ++i) {
        const double probability = rows_[row].probability[i] * share;
        if (probability < options_.least_probability) continue;
        kept.emplace_back(static_cast<std::int32_t>(row), static_cast<std::int32_t>(rows_[row].targets[i]),
                          static_cast<float>(probability));
      }
    }
    return kept;
  }

 private:
  struct Use {
    std::uint32_t pair;
    std::uint32_t at;  ///< The index of the row's source term among the pair's sources.
  };
  struct Row {
    std::vector<Use> uses;
    std::vector<std::uint32_t> targets;  ///< Every target that a pair with this source has, ascending.
    std::vector<double> probability;
    double count = 0;
  };

  void lay_out(Row& row) {
    for (const Use& use : row.uses) {
      row.targets.insert(row.targets.end(), pairs_[use.pair].target.begin(), pairs_[use.pair].target.end());
    }
    std::ranges::sort(row.targets);
    row.targets.erase(std::unique(row.targets.begin(), row.targets.end()), row.targets.end());
    row.targets.shrink_to_fit();
    row.probability.assign(row.targets.size(),
                           row.targets.empty() ? 0 : 1 / static_cast<double>(row.targets.size()));
    for (const Use& use : row.uses) {
      const auto& target = pairs_[use.pair].target;
      for (std::size_t j = 0; j < target.size(); ++j) {
        const auto found = std::ranges::lower_bound(row.targets, target[j]);
        cells_[use.pair][use.at * target.size() + j] =
            static_cast<std::uint32_t>(found - row.targets.begin());
      }
    }
  }

  void normalise(std::size_t pair) {
    auto& sums = normalisers_[pair];
    std::ranges::fill(sums, 0.0);
    for (std::size_t at = 0; at < pairs_[pair].source.size(); ++at) {
      const Row& row = rows_[pairs_[pair].source[at]];
      for (std::size_t j = 0; j < sums.size(); ++j)
        sums[j] += row.probability[cells_[pair][at * sums.size() + j]];
    }
    // If all probabilities of a target have become 0, this avoids a division by 0, and its counts stay 0.
    std::ranges::replace(sums, 0.0, 1.0);
  }

  void re_estimate(Row& row) {
    std::vector<double> counts(row.targets.size(), 0);
    for (const Use& use : row.uses) {
      const auto& sums = normalisers_[use.pair];
      for (std::size_t j = 0; j < sums.size(); ++j) {
        const std::size_t cell = cells_[use.pair][use.at * sums.size() + j];
        counts[cell] += pairs_[use.pair].weight * row.probability[cell] / sums[j];
      }
    }
    row.count = 0;
    for (const double count : counts) row.count += count;
    for (std::size_t i = 0; i < counts.size(); ++i)
      row.probability[i] = row.count > 0 ? counts[i] / row.count : 0;
  }

  std::span<const AlignedPair> pairs_;
  Model1Options options_;
  std::vector<Row> rows_;
  std::vector<std::vector<double>> normalisers_;  // For each pair and target: the sum over the sources.
  std::vector<std::vector<std::uint32_t>>
      cells_;  // For each pair, source and target: the index of the target in the source's row.
};

}  // namespace

LexiconMatrix train_model1(std::span<const AlignedPair> pairs, std::size_t sources, std::size_t targets,
                           const Model1Options& options) {
  Model1Trainer trainer(pairs, sources, options);
  for (int i = 0; i < options.iterations; ++i) trainer.iterate();
  const auto entries = trainer.entries();
  LexiconMatrix lexicon(static_cast<Eigen::Index>(sources), static_cast<Eigen::Index>(targets));
  lexicon.setFromTriplets(entries.begin(), entries.end());
  lexicon.makeCompressed();
  return lexicon;
}

}  // namespace daejo::audit
