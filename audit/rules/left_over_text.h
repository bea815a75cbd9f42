#pragma once

#include <optional>
#include <string_view>

#include "base/span.h"

namespace daejo::audit {

enum class LeftOverKind { refusal, failure, placeholder };

/// Words in a text that its writer never intended for readers.
struct LeftOver {
  LeftOverKind kind = LeftOverKind::refusal;
  Span text;
};

/// Finds text that was left over by accident: the first apology or refusal of a language model in Korean or
/// English ("요약할 수 없습니다", "As an AI language model"), or the first placeholder of a prompt that was
/// never filled in ("{summary}", "[여기에 …"). Text in quotes does not count, because it may be quoted from
/// the paper. A short notice that the program failed ("요약 생성에 실패했습니다", "Failed to generate
/// summary") is found as a `failure`.
std::optional<LeftOver> find_left_over(std::string_view text);

}  // namespace daejo::audit
