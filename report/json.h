#pragma once

#include <string>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo::report {

/// The schema version of the results that `render_json` writes. It is incremented when something is renamed,
/// removed or changes its meaning, but not for additions.
inline constexpr int results_schema = 1;

/// Renders a run as JSON that conforms to `findings.schema.json` (next to this file) and ends with a line
/// break. `read_results` reads it back. Entries are in the order of the run, one per line. Floating-point
/// numbers are rounded to six significant digits, so that the bytes do not depend on the compiler. NaN and
/// infinities become null, and invalid UTF-8 becomes U+FFFD. Most unknown values are null; an unknown
/// `base_rate` or `background` is left out.
std::string render_json(const AuditRun& run);

/// These produce `render_json` in parts, for a run that is only partly in memory: the text before the
/// entries, each entry, and the text after them. `rest` is the run without its entries. The text of an entry
/// begins with a comma, which the caller must remove from the first one.
std::string json_before_entries(const AuditRun& rest, const Summary& summary);
std::string json_item(const AuditedEntry& audited);
std::string json_after_entries(const AuditRun& rest, bool any_entries);

/// A line of JSON Lines: an entry as in `render_json`, followed by a line break.
std::string json_line_of(const AuditedEntry& audited);

}  // namespace daejo::report
