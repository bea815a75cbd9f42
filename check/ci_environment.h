#pragma once

#include <filesystem>
#include "base/environment.h"
#include "report/ci_options.h"

namespace daejo::check {

/// Finds the folder and web address of the checkout from the variables of GitHub Actions or GitLab CI/CD. In
/// any other environment, paths are relative to `working_directory`, and there are no links.
report::CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo::check
