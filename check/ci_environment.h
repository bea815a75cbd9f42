#pragma once

#include <filesystem>
#include "base/environment.h"
#include "report/ci_options.h"

namespace daejo {

/// Where the checkout and its pages are, as GitHub Actions and GitLab CI/CD say it. Elsewhere paths are from
/// `working_directory`, and there are no links.
CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo
