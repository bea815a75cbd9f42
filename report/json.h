#pragma once

#include <string>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo::report {

/// The schema version of the results. It is incremented when something is renamed, removed or changes its
/// meaning, but not for additions.
inline constexpr int results_schema = 1;

/// Renders a run as JSON that conforms to `findings.schema.json` (next to this file) and ends with a line
/// break. `read_results` reads it back. Entries are in file order, one per line. Numbers have six significant
/// digits, so that the bytes do not depend on the compiler. Unknown values and NaN become null, and bytes
/// that are not UTF-8 become U+FFFD.
std::string render_json(const AuditRun& run);

/// These produce `render_json` in parts, for a run that is only partly in memory: the text before the
/// entries, each entry, and the text after them. The text of an entry begins with a comma, which the caller
/// must remove from the first one.
std::string json_before_entries(const AuditRun& rest, const Summary& summary);
std::string json_item(const AuditedEntry& audited);
std::string json_after_entries(const AuditRun& rest, bool any_entries);

/// An entry as in `render_json`, followed by a line break: a line of JSON Lines.
std::string json_line_of(const AuditedEntry& audited);

}  // namespace daejo::report
