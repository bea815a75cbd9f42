#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo::report {

/// The start of CSV for spreadsheets (RFC 4180): the heading, after a byte order mark, because Excel
/// garbles Korean without one.
std::string csv_head();

/// The row of an entry. Reasons are joined by "; ". Text that a spreadsheet would run as a formula gets a
/// leading apostrophe. Numbers are formatted as in the JSON report.
std::string csv_line_of(const AuditedEntry& audited);

}  // namespace daejo::report
