#pragma once

#include <string>

#include "findings/finding.h"
#include "report/html.h"

namespace daejo::report {

/// The page's data as JSON. Objects are written as arrays whose positions report/page/data.js knows. Text
/// offsets count UTF-16 code units, as in JavaScript.
struct PageData {
  std::string index;    ///< The data of every entry for the overview, the list and the charts.
  std::string details;  ///< The other data, by file: an array each, or, if all of them together are large,
                        ///< zlib in Base64.
};

/// Creates the data. `whole` are the counts of all entries of the run; `run` may have only some of them.
PageData page_data(const AuditRun& run, const Summary& whole, const HtmlOptions& options);

}  // namespace daejo::report
