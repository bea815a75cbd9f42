#pragma once

#include <string_view>

#include "base/span.h"

namespace daejo::parsers {

/// How much a Korean text sounds like what a person says about a paper or to the readers ("코드가 공개되면
/// 돌려 보고 싶네요"), and not like what the paper says.
enum class RemarkSign {
  none,
  weak,  ///< Words that a summary in a friendly style has, too ("기대됩니다", "살펴보겠습니다").
  strong,  ///< Words that summaries hardly ever have ("저는", "감사합니다", "지난주").
};

/// The strongest sign among the words of a text. A single remark proves little.
RemarkSign find_remark_sign(std::string_view text);

/// Whether a text is one sentence that ends with its writer's own feeling, wish or question, as in
/// "왜 그런지는 잘 모르겠음".
bool is_opinion(std::string_view text);

/// Whether a text of at most three sentences ends with thanks: "독자분이 추천한 논문입니다. 감사합니다!"
bool ends_with_thanks(std::string_view text);

/// Whether a short text ends by correcting an earlier issue of the digest, as in "… 3번 카드는 저희의
/// 잘못이었습니다."
bool is_correction(std::string_view text);

/// Whether a text ends with the Korean name of its writer: "… 포기했습니다. — 윤하".
bool is_signed(std::string_view text);

/// Whether a part of a text is in what someone says in Korean. The text must begin with a quotation mark that
/// is not closed before the part: "“지난 호의 2501.00001, 코드를 돌려 보니 재미있었어요.” – 독자".
bool is_in_speech(std::string_view text, Span part);

}  // namespace daejo::parsers
