#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "report/ci_options.h"

namespace daejo {

/// Looks up a variable of the environment; empty where it is not set.
using Environment = std::function<std::string(const std::string& name)>;

/// This process's environment.
std::string environment_variable(const std::string& name);

/// Where the checkout and its pages are, as GitHub Actions and GitLab CI/CD say it. Elsewhere paths are from
/// `working_directory`, and there are no links.
CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo
