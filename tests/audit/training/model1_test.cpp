#include "audit/training/model1.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace daejo::audit {
namespace {

Model1Options plain(int iterations) {
  Model1Options options;
  options.iterations = iterations;
  options.shrinkage = 0;
  options.least_probability = 0;
  return options;
}

double at(const LexiconMatrix& lexicon, int row, int column) {
  return static_cast<double>(lexicon.coeff(row, column));
}

/// "das Haus" with "the house", and "das" with "the". The second pair shows that "das" means "the", so that
/// "Haus" must mean "house".
const std::vector<AlignedPair> two_pairs = {{{1, 2}, {0, 1}, 1}, {{1}, {0}, 1}};

TEST(Model1, takes_the_step_that_is_computed_by_hand) {
  const LexiconMatrix lexicon = train_model1(two_pairs, 3, 2, plain(1));
  EXPECT_NEAR(at(lexicon, 1, 0), 0.75, 1e-7);
  EXPECT_NEAR(at(lexicon, 1, 1), 0.25, 1e-7);
  EXPECT_NEAR(at(lexicon, 2, 0), 0.5, 1e-7);
  EXPECT_NEAR(at(lexicon, 2, 1), 0.5, 1e-7);
}

TEST(Model1, comes_to_the_answer_that_is_known) {
  const LexiconMatrix lexicon = train_model1(two_pairs, 3, 2, plain(2000));
  EXPECT_NEAR(at(lexicon, 1, 0), 1, 1e-3);
  EXPECT_NEAR(at(lexicon, 2, 1), 1, 1e-3);
}

TEST(Model1, shrinks_a_row_by_how_rarely_it_was_seen) {
  Model1Options options = plain(1);
  options.shrinkage = 2;
  const LexiconMatrix lexicon = train_model1(two_pairs, 3, 2, options);
  EXPECT_NEAR(at(lexicon, 1, 0), 0.75 * 2 / 4, 1e-7);
  EXPECT_NEAR(at(lexicon, 2, 0), 0.5 * 1 / 3, 1e-7);
}

TEST(Model1, prunes_what_is_improbable) {
  Model1Options options = plain(1);
  options.least_probability = 0.5;
  const LexiconMatrix lexicon = train_model1(two_pairs, 3, 2, options);
  EXPECT_EQ(lexicon.nonZeros(), 3);
  EXPECT_EQ(at(lexicon, 1, 1), 0);
}

TEST(Model1, leaves_the_row_of_no_term_empty) {
  const std::vector<AlignedPair> pairs = {{{0, 1}, {0}, 1}};
  const LexiconMatrix lexicon = train_model1(pairs, 2, 1, plain(3));
  EXPECT_EQ(at(lexicon, 0, 0), 0);
  EXPECT_GT(at(lexicon, 1, 0), 0);
}

TEST(Model1, learns_nothing_from_nothing) {
  EXPECT_EQ(train_model1({}, 3, 2, plain(2)).nonZeros(), 0);
  EXPECT_EQ(train_model1({}, 0, 0, plain(2)).nonZeros(), 0);
  const std::vector<AlignedPair> weightless = {{{0, 1}, {0}, 0}};
  EXPECT_EQ(train_model1(weightless, 2, 1, Model1Options{}).coeff(1, 0), 0.0F);
}

constexpr std::uint32_t sources = 40;
constexpr std::uint32_t targets = 50;

std::vector<AlignedPair> random_pairs(std::size_t count) {
  std::mt19937 generator(7);
  std::vector<AlignedPair> pairs(count);
  for (AlignedPair& pair : pairs) {
    pair.source.push_back(0);
    for (std::uint32_t s = 1; s < sources; ++s) {
      if (generator() % 10 == 0) pair.source.push_back(s);
    }
    for (std::uint32_t t = 0; t < targets; ++t) {
      if (generator() % 8 == 0) pair.target.push_back(t);
    }
    pair.weight = 1 + static_cast<double>(generator() % 3) / 2;
  }
  return pairs;
}

/// The textbook algorithm in one thread, with a table of all pairs of a source and a target term that occur
/// together.
class ObviousModel1 {
 public:
  explicit ObviousModel1(const std::vector<AlignedPair>& pairs) : pairs_(pairs) {
    for (const AlignedPair& pair : pairs) {
      for (const std::uint32_t s : pair.source) {
        for (const std::uint32_t t : pair.target) table_[s][t] = 0;
      }
    }
    for (auto& [source, row] : table_) {
      for (auto& [target, probability] : row) probability = 1 / static_cast<double>(row.size());
    }
  }

  void iterate() {
    std::map<std::uint32_t, std::map<std::uint32_t, double>> counts;
    for (const AlignedPair& pair : pairs_) {
      for (const std::uint32_t t : pair.target) {
        double sum = 0;
        for (const std::uint32_t s : pair.source) sum += table_[s][t];
        for (const std::uint32_t s : pair.source) counts[s][t] += pair.weight * table_[s][t] / sum;
      }
    }
    for (auto& [source, row] : counts) {
      double& total = totals_[source] = 0;
      for (const auto& [target, count] : row) total += count;
      for (const auto& [target, count] : row) table_[source][target] = count / total;
    }
  }

  double shrunk(std::uint32_t s, std::uint32_t t, const Model1Options& options) {
    if (s == 0 || !table_.contains(s) || !table_[s].contains(t)) return 0;
    const double probability = table_[s][t] * totals_[s] / (totals_[s] + options.shrinkage);
    return probability < options.least_probability ? 0 : probability;
  }

 private:
  std::vector<AlignedPair> pairs_;
  std::map<std::uint32_t, std::map<std::uint32_t, double>> table_;
  std::map<std::uint32_t, double> totals_;
};

TEST(Model1, agrees_with_an_obvious_implementation) {
  const std::vector<AlignedPair> pairs = random_pairs(120);
  const Model1Options options;
  const LexiconMatrix lexicon = train_model1(pairs, sources, targets, options);
  ObviousModel1 obvious(pairs);
  for (int i = 0; i < options.iterations; ++i) obvious.iterate();
  for (std::uint32_t s = 0; s < sources; ++s) {
    for (std::uint32_t t = 0; t < targets; ++t) {
      EXPECT_NEAR(at(lexicon, static_cast<int>(s), static_cast<int>(t)), obvious.shrunk(s, t, options), 1e-6);
    }
  }
}

TEST(Model1, has_rows_that_sum_to_at_most_one) {
  const LexiconMatrix lexicon = train_model1(random_pairs(200), sources, targets, Model1Options{});
  ASSERT_GT(lexicon.nonZeros(), 0);
  for (int row = 0; row < lexicon.outerSize(); ++row) {
    double sum = 0;
    for (LexiconMatrix::InnerIterator it(lexicon, row); it; ++it) {
      EXPECT_GT(it.value(), 0.0F);
      sum += static_cast<double>(it.value());
    }
    EXPECT_LE(sum, 1 + 1e-6);
  }
}

TEST(Model1, is_the_same_to_the_bit_for_any_number_of_threads) {
  const std::vector<AlignedPair> pairs = random_pairs(300);
  Model1Options options;
  const LexiconMatrix one = train_model1(pairs, sources, targets, options);
  for (const std::size_t threads : {2U, 3U, 8U}) {
    options.threads = threads;
    const LexiconMatrix many = train_model1(pairs, sources, targets, options);
    ASSERT_EQ(many.nonZeros(), one.nonZeros()) << threads;
    const auto entries = static_cast<std::size_t>(one.nonZeros());
    EXPECT_EQ(std::memcmp(one.valuePtr(), many.valuePtr(), entries * sizeof(float)), 0) << threads;
    EXPECT_TRUE(std::equal(one.innerIndexPtr(), one.innerIndexPtr() + entries, many.innerIndexPtr()))
        << threads;
    EXPECT_TRUE(std::equal(one.outerIndexPtr(), one.outerIndexPtr() + sources + 1, many.outerIndexPtr()))
        << threads;
  }
}

}  // namespace
}  // namespace daejo::audit
