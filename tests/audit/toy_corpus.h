#pragma once

#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/training/training_data.h"
#include "parsers/paper.h"
#include "tests/audit/read_document.h"

namespace daejo::test {

/// Twelve small papers about twelve things, ids 2401.00001 to 2401.00012.
std::vector<parsers::Paper> toy_papers();

/// These, and 109 that no test names, so that words are as rare among them as in a real background.
std::vector<parsers::Paper> toy_training_papers();

/// Korean and English sentences about the same things.
audit::ParallelText toy_text();

/// A model that was trained on these; its calibration has weights for two signals.
std::string toy_model_bytes();
const audit::Model& toy_model();

/// A faithful Korean summary of the first paper, which is about speech.
inline constexpr const char* toy_summary =
    "이 연구는 음성 인식 모델 SpeechMill을 제안합니다. 소음이 심한 음성에서 오류를 12.5% 줄입니다.";

}  // namespace daejo::test
