#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace daejo::audit {

enum class LeftOverKind { refusal, failure, placeholder };

/// Part of a text that was not meant for readers: what it is, and its bytes.
struct LeftOver {
  LeftOverKind kind = LeftOverKind::refusal;
  Span text;
};

/// Finds text that was left over by accident. If the whole text is a short notice that the bot failed ("요약
/// 생성에 실패했습니다", "Failed to generate summary"), it is a `failure`. Otherwise, finds the first apology
/// or refusal of a language model in Korean or English ("요약할 수 없습니다", "As an AI language model"), or,
/// if there is none, the first placeholder of a prompt that was never filled in ("{summary}", "[여기에 …"). A
/// phrase directly after a quotation mark does not count, because it may be quoted from the paper.
std::optional<LeftOver> find_left_over(std::string_view text);

}  // namespace daejo::audit
