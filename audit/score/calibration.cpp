#include "audit/score/calibration.h"

#include <cmath>

namespace daejo::audit {

double log_odds(double probability) {
  return std::log(probability / (1 - probability));
}

Logit mismatch_logit(const Calibration& calibration, const SignalValues& signals, double base_rate) {
  Logit logit;
  logit.value = calibration.bias - std::log(calibration.training_odds) + log_odds(base_rate);
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
