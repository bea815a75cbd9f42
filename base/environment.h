#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace daejo {

/// A function that returns the value of an environment variable; empty if it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// Returns the value of a variable in the environment of this process; empty if it is not set.
std::string environment_variable(const std::string& name);

/// The folder that an XDG variable names, or else `below_home` inside HOME. Empty if neither variable is an
/// absolute path; the XDG specification requires that relative paths be ignored.
std::filesystem::path user_folder(const std::string& xdg_variable, const std::filesystem::path& below_home);

}  // namespace daejo
