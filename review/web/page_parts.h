#pragma once

#include <string>
#include <string_view>

#include "review/web/pages.h"

namespace daejo::review {

/// Wraps `main` into a whole page for a signed-in editor. `script` is the name of the page's script in
/// /assets/, or empty.
std::string page_around(const PageFrame& frame, std::string_view title, const std::string& main,
                        std::string_view script);

/// Wraps `main` into a page without the parts for signed-in editors.
std::string bare_page(Language language, std::string_view title, const std::string& main);

/// A progress bar for the queue, followed by the same numbers in words.
std::string progress_part(const QueueProgress& progress, Language language);

/// The dialog with the list of keys, and the element in which scripts show messages.
std::string overlays(Language language);

std::string verdict_badge(Verdict verdict, Language language);
std::string ruling_text(const Ruling& ruling, Language language);

/// A time element that shows "2024-10-17T08:30:00Z" as "2024-10-17 08:30 UTC".
std::string time_element(const std::string& when);

/// The title of a reason, or `code` itself if no rule has this code.
std::string_view reason_title(const std::string& code, Language language);

}  // namespace daejo::review
