#pragma once

#include <string>
#include <string_view>

#include "review/web/pages.h"

namespace daejo {

/// A whole page around `main`; `script` is the name of its script, or empty.
std::string page_around(const PageFrame& frame, std::string_view title, const std::string& main,
                        std::string_view script);

/// A page without the parts for signed-in editors.
std::string bare_page(Language language, std::string_view title, const std::string& main);

/// The queue's progress as a bar and in words.
std::string progress_part(const QueueProgress& progress, Language language);

/// The list of keys, and a place for messages.
std::string overlays(Language language);

std::string verdict_badge(Verdict verdict, Language language);
std::string ruling_text(const Ruling& ruling, Language language);

/// A readable time element for "2024-10-17T08:30:00Z".
std::string time_element(const std::string& when);

/// A reason's title, or its code for an unknown rule.
std::string_view reason_title(const std::string& code, Language language);

}  // namespace daejo
