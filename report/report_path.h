#pragma once

#include <string>

#include "report/ci_options.h"

namespace daejo::report {

/// The path of a file for reports: normalised and, if the file is inside `roots.root`, relative to that
/// folder. "-" stays as it is.
std::string report_path(const std::string& file, const PathRoots& roots);

/// A path for display. A character that `printable` would change, like a control character or a byte that is
/// not valid UTF-8, becomes U+FFFD. Spaces are all kept.
std::string visible_path(const std::string& path);

/// A path as a URI reference (RFC 3986). Each byte except "/" and unreserved characters becomes %XX. An
/// absolute path becomes a `file:` URI.
std::string path_uri(const std::string& path);

}  // namespace daejo::report
