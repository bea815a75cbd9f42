#pragma once

#include <string_view>

namespace daejo::parsers {

/// Whether a Korean text is what a person says about a paper or to the readers ("코드가 공개되면 돌려 보고
/// 싶네요"), and not what the paper says. The words are few and typical. A single hit proves little, because
/// summaries may be written in a spoken style.
bool is_remark(std::string_view text);

}  // namespace daejo::parsers
