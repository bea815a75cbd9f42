#include "audit/score/calibration.h"

#include <algorithm>
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

Logit summary_logit(const Calibration& calibration, const SignalValues& signals, double base_rate) {
  constexpr double little = 3;
  constexpr double enough = 4.5;
  constexpr double least_share = 0.5;
  const double information = signals[static_cast<std::size_t>(SignalKind::information)];
  const double share =
      std::lerp(least_share, 1.0, std::clamp((information - little) / (enough - little), 0.0, 1.0));
  Logit logit = mismatch_logit(calibration, signals, base_rate);
  const double prior = log_odds(base_rate);
  logit.value = share * (logit.value - prior) + prior;
  for (double& contribution : logit.contributions) contribution *= share;
  return logit;
}

double probability_of(double logit) {
  return 1 / (1 + std::exp(-logit));
}

}  // namespace daejo::audit
