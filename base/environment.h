#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace daejo {

/// Looks up an environment variable. The result is empty if it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// Looks up a variable in the environment of this process.
std::string environment_variable(const std::string& name);

/// The folder that an XDG variable names, or else `below_home` inside HOME. Empty if neither is set to an
/// absolute path; the XDG specification requires that relative paths be ignored.
std::filesystem::path user_folder(const std::string& xdg_variable, const std::filesystem::path& below_home);

}  // namespace daejo
