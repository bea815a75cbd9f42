#pragma once

#include <string>

#include "report/ci_options.h"

namespace daejo {

/// A file's path as a report names it: relative to the checkout where the file is inside of it, else as it
/// was given, without "./" and "x/..".
std::string report_path(const std::string& file, const PathRoots& roots);

/// A path that shows what it is: characters that are not seen and bytes that are not UTF-8 become U+FFFD.
/// White space stays as it is, unlike in `printable`.
std::string visible_path(const std::string& path);

/// A path as a URI reference (RFC 3986): all but unreserved characters and "/" as %XX of its bytes. An
/// absolute one becomes a `file:` URI.
std::string path_uri(const std::string& path);

}  // namespace daejo
