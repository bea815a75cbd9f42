#pragma once

#include <string_view>

namespace daejo::audit {

/// Whether a text in lower ASCII case is a notice that the program could not make the summary, in Korean or
/// English: "요약 생성에 실패했습니다", "PDF를 읽지 못해 요약을 싣지 못했어요. 다음 호에 다시 시도할게요.",
/// "failed to generate summary". A notice is short. One of its sentences ends by saying that the work on the
/// summary failed, and the other sentences only promise another attempt or lead the reader elsewhere.
bool reports_failure(std::string_view lower);

}  // namespace daejo::audit
