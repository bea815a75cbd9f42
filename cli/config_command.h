#pragma once

#include <string>

#include "check/project_settings.h"

namespace daejo {

/// What is in force as a daejo.toml, each value with where it comes from in a comment. `subject` says what it
/// is in force for.
std::string settings_as_toml(const Project& project, const std::string& subject);

/// The same as JSON, for programs: `files`, and for each key of `settings` and each code of `severity` its
/// `value` (null where it has none), `origin` (default, file, environment, command-line) and `where`.
std::string settings_as_json(const Project& project, const std::string& subject);

}  // namespace daejo
