#pragma once

#include <filesystem>
#include "base/environment.h"
#include "report/ci_options.h"

namespace daejo {

/// The checkout's folder and web address, from the variables of GitHub Actions and GitLab CI/CD. Elsewhere,
/// paths are relative to `working_directory` and there are no links.
CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo
