#pragma once

#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/training/training_data.h"
#include "parsers/paper.h"
#include "tests/audit/read_document.h"

namespace daejo::test {

/// Twelve short invented papers, each on a different topic, with the ids 2401.00001 to 2401.00012.
std::vector<parsers::Paper> toy_papers();

/// The `toy_papers` and 109 more papers, so that the words of the toy papers are rare, as in a real
/// background.
std::vector<parsers::Paper> toy_training_papers();

/// Parallel text about the topics of `toy_papers`: Korean and English phrases, a document and a glossary
/// entry.
audit::ParallelText toy_text();

/// A model file, trained on `toy_text` and `toy_training_papers`. Its calibration has weights for two
/// signals.
std::string toy_model_bytes();
const audit::Model& toy_model();

/// A faithful Korean summary of the first of `toy_papers`, which is about speech recognition.
inline constexpr const char* toy_summary =
    "이 연구는 음성 인식 모델 SpeechMill을 제안합니다. 소음이 심한 음성에서 오류를 12.5% 줄입니다.";

}  // namespace daejo::test
