#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// "div.tldr" says "tldr"; a plain tag says nothing.
std::string_view class_of(std::string_view name);

/// Whether an emphasised line may be the label of what follows it.
bool is_label_like(std::string_view line);

/// Whether a heading says what follows it is. Titles have words of labels in them, too: "Towards Explainable
/// Doctor Recommendation".
bool is_heading_label(std::string_view heading);

std::string clean_heading(std::string_view heading);

}  // namespace daejo
