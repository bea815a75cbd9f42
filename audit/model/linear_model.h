#pragma once

#include <vector>

namespace daejo::audit {

/// A logistic regression over some signals: its logit is bias + Σ weight · (signal - mean). The prior odds
/// are those of the weighted examples that it was fitted to; see `fit_suspicions`.
struct LinearModel {
  double bias = 0;
  std::vector<double> mean;
  std::vector<double> weight;  ///< Per unit of the signal; empty if the model was not fitted.

  bool is_fitted() const { return !weight.empty(); }
};

}  // namespace daejo::audit
