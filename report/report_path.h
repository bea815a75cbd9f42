#pragma once

#include <string>

#include "report/ci_options.h"

namespace daejo {

/// A file's path for reports: relative to the checkout if the file is inside it, else as given; normalised.
std::string report_path(const std::string& file, const PathRoots& roots);

/// A path for display: invisible characters and bytes that are not UTF-8 become U+FFFD. Unlike in
/// `printable`, white space is kept.
std::string visible_path(const std::string& path);

/// A path as a URI reference (RFC 3986): all but unreserved characters and "/" as %XX of its bytes. An
/// absolute one becomes a `file:` URI.
std::string path_uri(const std::string& path);

}  // namespace daejo
