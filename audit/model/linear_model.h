#pragma once

#include <vector>

namespace daejo {

/// A logistic regression over signals of some kind. Its logit is that of even odds: the data's odds are taken
/// out of the bias.
struct LinearModel {
  double bias = 0;
  std::vector<double> mean;
  std::vector<double> weight;  ///< Per unit of the signal; empty where nothing was fitted.

  bool is_fitted() const { return !weight.empty(); }
};

}  // namespace daejo
