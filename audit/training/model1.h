#pragma once

#include <Eigen/SparseCore>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace daejo::audit {

/// A text (`source`) and its translation (`target`), each as distinct term numbers in ascending order. Source
/// 0 is the empty word of Model 1, which explains target terms without a counterpart. Every pair must have
/// it.
struct AlignedPair {
  std::vector<std::uint32_t> source;
  std::vector<std::uint32_t> target;
  double weight = 1;
};

struct Model1Options {
  int iterations = 6;
  /// The probabilities of a source term with an expected count of n are multiplied by n / (n + shrinkage).
  double shrinkage = 2;
  double least_probability = 0.02;  ///< Lower probabilities are dropped after shrinking.
  std::size_t threads = 1;          ///< Does not change the result.
};

using LexiconMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>;

/// Learns p(target term | source term) by IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993,
/// "The mathematics of statistical machine translation"): expectation–maximisation from uniform
/// probabilities. Then shrinks the probabilities. The result is a matrix of `sources` × `targets`, in which
/// row 0 is empty.
LexiconMatrix train_model1(std::span<const AlignedPair> pairs, std::size_t sources, std::size_t targets,
                           const Model1Options& options);

}  // namespace daejo::audit
