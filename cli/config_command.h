#pragma once

#include <string>

#include "check/project_settings.h"

namespace daejo {

/// The effective settings as a daejo.toml, with the origin of each value in a comment. `subject` names the
/// file or folder.
std::string settings_as_toml(const Project& project, const std::string& subject);

/// The same as JSON, for programs: `files`, and for each key of `settings` and each code of `severity` its
/// `value` (null where it has none), `origin` (default, file, environment, command-line) and `where`.
std::string settings_as_json(const Project& project, const std::string& subject);

}  // namespace daejo
