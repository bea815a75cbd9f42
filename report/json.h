#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// The schema version of the results. It is incremented when something is renamed, removed or changes its
/// meaning, but not for additions.
inline constexpr int results_schema = 1;

/// Renders a run as JSON that conforms to `findings.schema.json` (next to this file) and ends in a line
/// break; `read_results` reads it back. Entries are in file order, one per line. Numbers have six significant
/// digits, so that the bytes do not depend on the compiler; unknown values and NaN are null; bytes that are
/// not UTF-8 become U+FFFD.
std::string render_json(const AuditRun& run);

/// Only the entries, as JSON Lines, each as in `render_json`.
std::string render_json_lines(const AuditRun& run);

}  // namespace daejo
