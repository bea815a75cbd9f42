#pragma once

#include <string>

#include "findings/finding.h"
#include "report/html.h"

namespace daejo {

/// The page's data as JSON. Arrays are positional (see report/page/data.js); text offsets count UTF-16 code
/// units, as JavaScript does.
struct PageData {
  std::string index;    ///< What the overview, the list and the charts need of every entry.
  std::string details;  ///< By file, the rest: an array, or once they are large all together, Base64 of zlib.
};

PageData page_data(const AuditRun& run, const HtmlOptions& options);
/// `whole` counts the run's entries, of which `run` may have only some.
PageData page_data(const AuditRun& run, const Summary& whole, const HtmlOptions& options);

}  // namespace daejo
