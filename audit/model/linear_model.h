#pragma once

#include <vector>

namespace daejo::audit {

/// A logistic regression over some signals. Its logit is that for even odds: the odds of the training data
/// have been subtracted from the bias.
struct LinearModel {
  double bias = 0;
  std::vector<double> mean;
  std::vector<double> weight;  ///< Per unit of the signal; empty if the model was not fitted.

  bool is_fitted() const { return !weight.empty(); }
};

}  // namespace daejo::audit
