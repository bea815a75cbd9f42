#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "findings/finding.h"

namespace daejo::report {

/// Reads a run back from the output of `render_json`; errors name `file`. Unknown fields are ignored, fields
/// that an older daejo did not write are left empty, and counts are recomputed. Throws an `InputError` with
/// the path of the value ("entries[3].verdict") if a value does not conform to findings.schema.json. Also
/// throws for an unknown schema version.
AuditRun parse_results(std::string_view json, const std::filesystem::path& file);

/// Reads one line of the output of `render_json_lines`. `number` is the number of the line in the file.
/// Throws like `parse_results`, and the error names the line.
AuditedEntry parse_result_line(std::string_view line, const std::filesystem::path& file, std::size_t number);

/// Whether a file starts like the output of `render_json`. This is for commands that accept both results and
/// digests. False if the file cannot be read.
bool holds_results(const std::filesystem::path& path);

/// Reads results from a file; "-" is standard input. Throws `InputError`.
AuditRun read_results(const std::filesystem::path& path);

}  // namespace daejo::report
