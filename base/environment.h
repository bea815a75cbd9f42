#pragma once

#include <functional>
#include <string>

namespace daejo {

/// Looks up a variable of the environment; empty where it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// This process's environment.
std::string environment_variable(const std::string& name);

}  // namespace daejo
