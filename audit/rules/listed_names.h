#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "findings/finding.h"

namespace daejo::audit {

/// A name in an enumeration.
struct ListedName {
  Span span;           ///< The bytes in the text.
  std::string folded;  ///< Its ASCII letters and digits, in lower case.
};

/// Finds the words of ASCII letters and digits, with hyphens and points inside: "DeepSeek-V4-Flash", "0.83".
std::vector<Span> latin_words(std::string_view text);

/// A name's ASCII letters and digits, in lower case.
std::string fold_name(std::string_view name);

/// Finds the enumerations of at least two names in a Korean or English text: "GSM8K와 HumanEval", "CoAtNet,
/// EfficientNetV2, and DaViT". A name has a letter, and a digit or a capital after its first character; "70B"
/// is no name.
std::vector<std::vector<ListedName>> find_name_lists(std::string_view text);

/// The rule `name-contradicted` for lists: a list in the summary and one in the title or abstract have the
/// same names except for one. The summary's name must not occur in the title, the abstract or
/// `AuditedEntry::bot_text`, the paper's name must not occur in the summary, and neither name may contain the
/// other. A list of only two names may come from another sentence of the paper, so the two sentences must
/// also have a number in common.
std::vector<Reason> listed_name_reasons(const EntryReading& reading);

}  // namespace daejo::audit
