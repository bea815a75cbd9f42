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
  std::string folded;  ///< Its letters and digits, in lower case.
};

/// Finds the words of Latin letters and digits: "DeepSeek-V4-Flash", "0.83".
std::vector<Span> latin_words(std::string_view text);

/// A name's letters and digits, in lower case.
std::string fold_name(std::string_view name);

/// Finds the enumerations of at least two names in a Korean or English text: "GSM8K와 HumanEval", "CoAtNet,
/// EfficientNetV2, and DaViT". A name has a digit, or a capital after its first letter.
std::vector<std::vector<ListedName>> find_name_lists(std::string_view text);

/// The rule `name-contradicted` for lists: a list in the summary and one in the abstract have the same names
/// except for one. The summary's name must not occur in the paper's record or the bot's text, and the
/// abstract's name must not occur in the summary. A list of only two names may come from another sentence of
/// the paper, so its sentence and the abstract's must also have a number in common.
std::vector<Reason> listed_name_reasons(const EntryReading& reading);

}  // namespace daejo::audit
