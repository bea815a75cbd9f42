#pragma once

#include <string>

#include "report/ci_options.h"

namespace daejo::report {

/// The path of a file for reports: normalised, and relative to the checkout if the file is inside it.
std::string report_path(const std::string& file, const PathRoots& roots);

/// A path for display. Invisible characters and bytes that are not UTF-8 become U+FFFD. Unlike in
/// `printable`, white space is kept.
std::string visible_path(const std::string& path);

/// A path as a URI reference (RFC 3986). Each byte other than "/" and unreserved characters becomes %XX. An
/// absolute path becomes a `file:` URI.
std::string path_uri(const std::string& path);

}  // namespace daejo::report
