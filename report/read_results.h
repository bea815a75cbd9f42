#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "findings/finding.h"

namespace daejo::report {

/// Reads a run back from the output of `render_json`. `file` is the name of the file for errors. Unknown
/// fields are ignored, and missing optional fields are left empty. The counts are not read, because they can
/// be recomputed; only `without_id` is. Throws an `InputError` if the text is not JSON, has another schema
/// version, lacks a required field, or has a value of a wrong type or out of range. For a value, the error
/// has its path, like "entries[3].verdict".
AuditRun parse_results(std::string_view json, const std::filesystem::path& file);

/// Reads one line of JSON Lines, as `json_line_of` writes it. `number` is the number of the line in the file.
/// Throws like `parse_results`, and the error names the line.
AuditedEntry parse_result_line(std::string_view line, const std::filesystem::path& file, std::size_t number);

/// Whether a file starts like the output of `render_json`. Commands use this to tell results from digests or
/// from JSON Lines. False if the file cannot be read.
bool holds_results(const std::filesystem::path& path);

/// Reads results from a file; "-" is standard input. Throws an `InputError` if the file cannot be read, is
/// larger than 1 GiB, or does not have valid results.
AuditRun read_results(const std::filesystem::path& path);

}  // namespace daejo::report
