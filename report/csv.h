#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo::report {

/// Renders a run as CSV for spreadsheets (RFC 4180): a heading, then one row per entry in file order. It
/// starts with a byte order mark, because Excel garbles Korean without one. Reasons are joined by "; ". Text
/// that a spreadsheet would run as a formula gets a leading apostrophe. Numbers are formatted as in the JSON
/// report.
std::string render_csv(const AuditRun& run);

/// The start of `render_csv`: the byte order mark and the heading.
std::string csv_head();
std::string csv_line_of(const AuditedEntry& audited);

}  // namespace daejo::report
