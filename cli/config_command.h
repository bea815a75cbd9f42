#pragma once

#include <string>

#include "check/project_settings.h"

namespace daejo::cli {

/// Renders the effective settings as a daejo.toml, with the origin of each value in a comment. `subject` is
/// the name of the file or folder that they apply to.
std::string settings_as_toml(const check::Project& project, const std::string& subject);

/// Renders the effective settings as JSON for programs. It has `files`, and for each key of `settings` and
/// each code of `severity` the `value` (null if there is none), the `origin` (default, file, environment,
/// command-line) and `where`.
std::string settings_as_json(const check::Project& project, const std::string& subject);

}  // namespace daejo::cli
