#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace daejo {

/// Looks up a variable of the environment; empty where it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// This process's environment.
std::string environment_variable(const std::string& name);

/// The folder that an XDG variable names, or else the folder `below_home` of HOME; empty where neither is set
/// to an absolute path, since the XDG specification has relative ones ignored.
std::filesystem::path user_folder(const std::string& xdg_variable, const std::filesystem::path& below_home);

}  // namespace daejo
