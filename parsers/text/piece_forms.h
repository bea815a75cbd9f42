#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// The class of an element's name: "tldr" for "div.tldr", and an empty text for a plain tag.
std::string_view class_of(std::string_view name);

/// Whether an emphasised line may be the label of the text after it: it has letters and at most 90 bytes, and
/// does not end with "." or "다".
bool is_label_like(std::string_view line);

/// Whether a heading is a known label and either has Hangul or at most four words. A longer English heading
/// with such words is a title: "Towards Explainable Doctor Recommendation for Patients".
bool is_heading_label(std::string_view heading);

/// The first line of a callout in a quote: `[!abstract]- 초록`.
struct Callout {
  std::string_view type;  ///< "abstract"
  Span title;             ///< Where "초록" is in the line; empty if there is no title.
};

/// Nothing if the line does not begin a callout.
std::optional<Callout> find_callout(std::string_view line);

/// The label of a callout, such as "[!abstract] 초록": its title ("초록") if this is a known label, or else
/// its type ("abstract"). A type for readers, such as "tip" or "todo", becomes "comment". Empty if the text
/// is not a callout.
std::string callout_label(std::string_view text);

/// Whether a code block in this language counts as a program. It does unless the name is empty or a language
/// of texts or data, such as "markdown" and "json", because such a block may contain a summary.
bool is_program(std::string_view language);

std::string clean_heading(std::string_view heading);

/// A heading without digits and spaces, in lower case, and without what `clean_title` removes. It is the same
/// for headings that differ only in a number, such as "논문 1" and "논문 2".
std::string heading_key(std::string_view text);

}  // namespace daejo::parsers
