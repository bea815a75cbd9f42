#pragma once

#include <string>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo {

/// The schema version of the results. It is incremented when something is renamed, removed or changes its
/// meaning, but not for additions.
inline constexpr int results_schema = 1;

/// Renders a run as JSON that conforms to `findings.schema.json` (next to this file) and ends in a line
/// break; `read_results` reads it back. Entries are in file order, one per line. Numbers have six significant
/// digits, so that the bytes do not depend on the compiler; unknown values and NaN are null; bytes that are
/// not UTF-8 become U+FFFD.
std::string render_json(const AuditRun& run);

/// The parts of `render_json`, for a run of which only a part is in memory at a time: what stands before the
/// entries, each entry with the comma and the line break before it (the first has no comma), and the rest.
std::string json_before_entries(const AuditRun& rest, const Summary& summary);
std::string json_item(const AuditedEntry& audited);
std::string json_after_entries(const AuditRun& rest, bool any_entries);

/// An entry as in `render_json`, and a line break.
std::string json_line_of(const AuditedEntry& audited);

/// Only the entries, as JSON Lines, each as in `render_json`.
std::string render_json_lines(const AuditRun& run);

}  // namespace daejo
