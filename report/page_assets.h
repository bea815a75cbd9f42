#pragma once

#include <string_view>

namespace daejo {

/// The page's style sheet, report/page/report.css.
std::string_view page_style();

/// The page's script: the files of report/page/, one after the other as page_assets.S lists them.
std::string_view page_script();

}  // namespace daejo
