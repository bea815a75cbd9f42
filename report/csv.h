#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo::report {

/// The start of a CSV file for spreadsheets (RFC 4180): a byte order mark, without which Excel garbles
/// Korean, and the row of column names.
std::string csv_head();

/// The row of an entry, with its line break. The codes of all reasons are one field, joined by "; ", and so
/// are their messages in each language. Text that a spreadsheet would run as a formula gets a leading
/// apostrophe. Numbers are formatted as in the JSON report; unknown numbers are empty.
std::string csv_line_of(const AuditedEntry& audited);

}  // namespace daejo::report
