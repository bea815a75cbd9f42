#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

/// A run as a table for a spreadsheet: RFC 4180 with a heading, a row an entry in file order, after a byte
/// order mark, without which Excel does not read Korean. Reasons are joined by "; ". Text that a spreadsheet
/// would run as a formula gets an apostrophe before it. Numbers are those of the JSON.
std::string render_csv(const AuditRun& run);

}  // namespace daejo
