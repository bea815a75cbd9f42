#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// The class of an element's name: "tldr" for "div.tldr", and an empty text for a plain tag.
std::string_view class_of(std::string_view name);

/// Whether an emphasised line may be the label of what follows it.
bool is_label_like(std::string_view line);

/// Whether a heading is a known label in Korean or of at most four words. A longer heading with such words is
/// a title: "Towards Explainable Doctor Recommendation for Patients".
bool is_heading_label(std::string_view heading);

/// The label of a callout, such as "[!abstract] 초록": its title if that is a label, or else its type. Empty
/// for any other text.
std::string callout_label(std::string_view text);

/// Whether a code block in this language is a program and not a text. Data in a code block may be a text.
bool is_program(std::string_view language);

std::string clean_heading(std::string_view heading);

/// A heading without numbers and spaces, in lower case, which is the same for sections of the same kind.
std::string heading_key(std::string_view text);

}  // namespace daejo::parsers
