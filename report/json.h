#pragma once

#include <string>

#include "audit/finding.h"

namespace daejo {

/// A run as JSON for programs, in the shape of `findings.schema.json` beside this file, ending in a line
/// break. Entries are in file order. Numbers are rounded to six significant digits, so that the bytes do not
/// depend on the compiler; what is unknown or no number is null; bytes that are not UTF-8 become U+FFFD.
std::string render_json(const AuditRun& run);

}  // namespace daejo
