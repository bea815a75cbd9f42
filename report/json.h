#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// The shape of the results. Goes up by one whenever something is renamed, removed or changes its meaning;
/// what is only added leaves it.
inline constexpr int results_schema = 1;

/// A run as JSON for programs, in the shape of `findings.schema.json` beside this file, ending in a line
/// break; `read_results` makes the run of it again. Entries are in file order, each on a line of its own.
/// Numbers are rounded to six significant digits, so that the bytes do not depend on the compiler; what is
/// unknown or no number is null; bytes that are not UTF-8 become U+FFFD.
std::string render_json(const AuditRun& run);

/// The entries alone as JSON Lines: one a line, each as in `render_json`.
std::string render_json_lines(const AuditRun& run);

}  // namespace daejo
