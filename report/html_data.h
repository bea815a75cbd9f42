#pragma once

#include <string>

#include "findings/finding.h"
#include "report/html.h"

namespace daejo::report {

/// The page's data as JSON. Entries and their parts are written as arrays, not as objects;
/// report/page/data.js knows what each position means. Text offsets count UTF-16 code units, as in
/// JavaScript.
struct PageData {
  /// The data of the run, and what the overview, the list and the charts show of each entry.
  std::string index;
  /// The other data of the entries: a JSON array with an item for each file. An item is an array with the
  /// data of each entry or, if all items together have more than a megabyte, this array compressed by zlib
  /// and encoded in Base64.
  std::string details;
};

/// Creates the data. `run` may have only some of the entries; `whole` has the counts of all.
PageData page_data(const AuditRun& run, const Summary& whole, const HtmlOptions& options);

}  // namespace daejo::report
