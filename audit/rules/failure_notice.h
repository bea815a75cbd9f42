#pragma once

#include <string_view>

namespace daejo::audit {

/// Whether a text, whose ASCII letters must be in lower case, is a notice that the bot which writes the
/// summaries could not make this one. The notice is in Korean or English: "요약 생성에 실패했습니다", "pdf를
/// 읽지 못해 요약을 싣지 못했어요. 다음 호에 다시 시도할게요.", "failed to generate summary". It has at most
/// 200 bytes. At least one of its sentences says that the work on the summary failed, and every other
/// sentence has a word that promises another attempt, apologises, or leads the reader elsewhere.
bool reports_failure(std::string_view lower);

}  // namespace daejo::audit
