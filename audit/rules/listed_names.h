#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "findings/finding.h"

namespace daejo {

/// A name in an enumeration.
struct ListedName {
  Span span;           ///< Of the text.
  std::string folded;  ///< Its letters and digits, in lower case.
};

/// The words of Latin letters and digits: "DeepSeek-V4-Flash", "0.83".
std::vector<Span> latin_words(std::string_view text);

/// A name's letters and digits, in lower case.
std::string fold_name(std::string_view name);

/// The enumerations of two names or more in a Korean or English text: "GSM8K와 HumanEval", "CoAtNet,
/// EfficientNetV2, and DaViT". A name has a capital or a digit inside.
std::vector<std::vector<ListedName>> find_name_lists(std::string_view text);

/// `name-contradicted` where a summary's list has the names of one of the abstract's but for one, which the
/// paper's record and the bot's text nowhere have, while the summary nowhere has the one that stands there.
/// Two names alone may be from another sentence of the paper, so they must come with a number that both
/// sentences have.
std::vector<Reason> listed_name_reasons(const EntryReading& reading);

}  // namespace daejo
