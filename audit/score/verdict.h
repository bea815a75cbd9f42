#pragma once

#include <optional>

#include "audit/score/calibration.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The verdict for a probability of a mismatch, 0 to 1: `mismatch` or `review` from the respective threshold
/// on, else `ok`.
Verdict verdict_of(double probability, const Thresholds& thresholds);

/// Why a logit supports no verdict: the logit is not a number or is extremely large, or the model was never
/// calibrated. Nothing if the logit can be used. Without this check, a logit that is not a number would
/// compare as below every threshold, and the summary would be called `ok`.
std::optional<Message> why_unusable(const Calibration& calibration, const Logit& logit);

}  // namespace daejo::audit
