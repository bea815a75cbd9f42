#pragma once

#include <filesystem>
#include "base/environment.h"
#include "report/ci_options.h"

namespace daejo::check {

/// Finds the checkout's folder and web address from the variables of GitHub Actions or GitLab CI/CD. Outside
/// of them, paths are relative to `working_directory`, and there are no links.
report::CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory);

}  // namespace daejo::check
