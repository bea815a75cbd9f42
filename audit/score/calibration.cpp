#include "audit/score/calibration.h"

#include <cmath>

namespace daejo::audit {

Logit mismatch_logit(const Calibration& calibration, const SignalValues& signals, double base_rate) {
  Logit logit;
  logit.value =
      calibration.bias - std::log(calibration.training_odds) + std::log(base_rate / (1 - base_rate));
  for (std::size_t i = 0; i < signals.size(); ++i) {
    logit.contributions[i] = calibration.weight[i] * (signals[i] - calibration.mean[i]);
    logit.value += logit.contributions[i];
  }
  return logit;
}

double probability_of(double logit) {
  return 1 / (1 + std::exp(-logit));
}

}  // namespace daejo::audit
