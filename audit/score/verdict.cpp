#include "audit/score/verdict.h"

#include <algorithm>
#include <cmath>

namespace daejo::audit {

Verdict verdict_of(double probability, const Thresholds& thresholds) {
  if (probability >= thresholds.mismatch) return Verdict::mismatch;
  return probability >= thresholds.review ? Verdict::review : Verdict::ok;
}

std::optional<Message> why_unusable(const Calibration& calibration, const Logit& logit) {
  // With fitted weights, every logit is far below this bound.
  constexpr double largest = 1e12;
  if (!(std::abs(logit.value) < largest)) {
    return Message{"The model gives no usable score for this summary; use another model.",
                   "모델이 이 요약에 쓸 수 있는 점수를 내지 못했습니다. 다른 모델을 쓰세요."};
  }
  if (std::ranges::all_of(calibration.weight, [](double weight) { return weight == 0; })) {
    return Message{"The model was never calibrated, so its scores mean nothing; train it with --pairs.",
                   "보정하지 않은 모델이라 점수에 뜻이 없습니다. --pairs로 학습하세요."};
  }
  return std::nullopt;
}

}  // namespace daejo::audit
