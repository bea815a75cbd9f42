#pragma once

#include <filesystem>
#include <string_view>

#include "findings/finding.h"

namespace daejo {

/// Makes the run again of what `render_json` wrote; `file` is what errors call it. Fields that it does not
/// know are passed over, those that an older daejo did not write are left empty, and counts are not believed
/// but counted. Throws `InputError` that names the place ("entries[3].verdict") of what has another type than
/// in findings.schema.json, and for a schema that it does not know.
AuditRun parse_results(std::string_view json, const std::filesystem::path& file);

/// Whether a file begins as `render_json` does: what is read as results where digests can stand, too. A file
/// that cannot be read does not.
bool holds_results(const std::filesystem::path& path);

/// Reads such a file; "-" is standard input. Throws `InputError`.
AuditRun read_results(const std::filesystem::path& path);

}  // namespace daejo
