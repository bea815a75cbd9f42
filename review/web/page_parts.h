#pragma once

#include <string>
#include <string_view>

#include "review/web/pages.h"

namespace daejo::review {

/// Wraps `main` into a whole page. `script` is the name of its script, or empty.
std::string page_around(const PageFrame& frame, std::string_view title, const std::string& main,
                        std::string_view script);

/// A page without the parts that are for signed-in editors.
std::string bare_page(Language language, std::string_view title, const std::string& main);

/// A bar with the queue's progress, also in words.
std::string progress_part(const QueueProgress& progress, Language language);

/// The list of keys, and the place where messages appear.
std::string overlays(Language language);

std::string verdict_badge(Verdict verdict, Language language);
std::string ruling_text(const Ruling& ruling, Language language);

/// A time element that shows "2024-10-17T08:30:00Z" in readable form.
std::string time_element(const std::string& when);

/// The title of a reason, or its code if the rule is unknown.
std::string_view reason_title(const std::string& code, Language language);

}  // namespace daejo::review
