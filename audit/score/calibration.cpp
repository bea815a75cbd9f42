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

double evidence_share(const EvidenceReduction& reduction, const SignalValues& signals) {
  const double information = signals[static_cast<std::size_t>(SignalKind::information)];
  const double way = (information - reduction.little) / (reduction.enough - reduction.little);
  return std::lerp(reduction.least_share, 1.0, std::clamp(way, 0.0, 1.0));
}

Logit summary_logit(const Calibration& calibration, const SignalValues& signals, double base_rate) {
  const double share = evidence_share(calibration.reduction, signals);
  const double prior = log_odds(base_rate);
  Logit logit = mismatch_logit(calibration, signals, base_rate);
  logit.value = share * (logit.value - prior) + prior;
  for (double& contribution : logit.contributions) contribution *= share;
  return logit;
}

double probability_of(double logit) {
  return 1 / (1 + std::exp(-logit));
}

}  // namespace daejo::audit
