#pragma once

#include <string_view>

namespace daejo::report {

/// The page's style sheet: the CSS files of report/page/, in the order in which page_assets.S has them.
std::string_view page_style();

/// The page's script: the JavaScript files of report/page/, in the order in which page_assets.S has them.
std::string_view page_script();

}  // namespace daejo::report
